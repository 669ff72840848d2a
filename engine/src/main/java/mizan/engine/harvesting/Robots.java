package mizan.engine.harvesting;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Set;
import mizan.engine.fetching.Fetched.Answer;
import mizan.engine.fetching.Fetched.Failed;
import mizan.engine.fetching.Fetcher;

/// What a site's robots.txt allows us, by RFC 9309: without one everything, and nothing while it
/// cannot be had.
final class Robots {
  private static final String NAME = "mizan";

  /// As much of the file as is read (RFC 9309, section 2.5).
  private static final int MOST_BYTES = 500 << 10;

  private final BaseRobotRules rules;

  private Robots(BaseRobotRules rules) {
    this.rules = rules;
  }

  /// Asks a site for its rules.
  ///
  /// @param site any address of it
  static Robots of(URI site, Fetcher fetcher) throws InterruptedException {
    var address = site.resolve("/robots.txt");
    return switch (fetcher.get(address, "text/plain")) {
      case Failed _ -> new Robots(new SimpleRobotRules(RobotRulesMode.ALLOW_NONE));
      case Answer answer -> {
        try (answer) {
          yield new Robots(rules(address, answer));
        }
      }
    };
  }

  private static BaseRobotRules rules(URI address, Answer answer) {
    if (!answer.good()) {
      var refused = answer.status() >= 400 && answer.status() < 500;
      return new SimpleRobotRules(refused ? RobotRulesMode.ALLOW_ALL : RobotRulesMode.ALLOW_NONE);
    }
    try (var in = Documents.open(answer.body())) {
      var start = in.readNBytes(MOST_BYTES);
      return new SimpleRobotRulesParser()
          .parseContent(address.toString(), start, "text/plain", Set.of(NAME));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Whether an address of the site may be crawled.
  boolean allows(URI address) {
    return rules.isAllowed(address.toString());
  }

  /// The site maps that it names.
  List<String> siteMaps() {
    return List.copyOf(rules.getSitemaps());
  }
}
