package mizan.engine.fetching;

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

/// What a site's robots.txt allows us, by RFC 9309: without one everything, and nothing while it
/// cannot be had.
public final class Robots {
  private static final String NAME = "mizan";

  /// As much of the file as is read (RFC 9309, section 2.5).
  private static final int MOST_BYTES = 500 << 10;

  private final BaseRobotRules rules;

  /// Whether the site was asked and did not tell.
  private final boolean untold;

  private Robots(BaseRobotRules rules, boolean untold) {
    this.rules = rules;
    this.untold = untold;
  }

  /// Asks a site for its rules.
  ///
  /// @param site any address of it
  public static Robots of(URI site, Fetcher fetcher) throws InterruptedException {
    return of(site, fetcher.insist(ask(site)).outcome());
  }

  /// Asks a site for its rules, once, on the way to files that a catalogue names.
  public static Robots once(URI site, Fetcher fetcher) throws InterruptedException {
    return of(site, fetcher.ask(ask(site)).outcome());
  }

  private static Ask ask(URI site) {
    return Ask.get(site.resolve("/robots.txt"), "text/plain").upTo(MOST_BYTES);
  }

  private static Robots of(URI site, Fetched fetched) {
    return switch (fetched) {
      case Failed _ -> new Robots(new SimpleRobotRules(RobotRulesMode.ALLOW_NONE), true);
      case Answer answer -> {
        try (answer) {
          var untold = !answer.good() && answer.status() >= 500;
          yield new Robots(rules(site.resolve("/robots.txt"), answer), untold);
        }
      }
    };
  }

  private static BaseRobotRules rules(URI address, Answer answer) {
    if (!answer.good()) {
      var refused = answer.status() >= 400 && answer.status() < 500;
      return new SimpleRobotRules(refused ? RobotRulesMode.ALLOW_ALL : RobotRulesMode.ALLOW_NONE);
    }
    try (var in = answer.content().open()) {
      var start = in.readNBytes(MOST_BYTES);
      return new SimpleRobotRulesParser()
          .parseContent(address.toString(), start, "text/plain", Set.of(NAME));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Whether an address of the site may be crawled.
  public boolean allows(URI address) {
    return rules.isAllowed(address.toString());
  }

  /// Whether a file that a catalogue names is forbidden in so many words. A site that does not tell
  /// forbids no such file: whether it answers at all is what the file is asked for.
  public boolean forbids(URI file) {
    return !untold && !allows(file);
  }

  /// The site maps that it names.
  public List<String> siteMaps() {
    return List.copyOf(rules.getSitemaps());
  }
}
