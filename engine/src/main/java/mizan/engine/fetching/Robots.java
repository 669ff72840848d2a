package mizan.engine.fetching;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mizan.engine.fetching.Fetched.Answer;
import mizan.engine.fetching.Fetched.Failed;

/// What a site's robots.txt allows us, by RFC 9309: without one everything, and nothing while it
/// cannot be had. Its `Crawl-delay`, which is not of that RFC, is kept to from then on.
public final class Robots {
  private static final String NAME = "mizan";

  /// As much of the file as is read (RFC 9309, section 2.5).
  private static final int MOST_BYTES = 500 << 10;

  /// The longest delay that is kept.
  static final Duration LONGEST_DELAY = Duration.ofSeconds(30);

  private static final int WARNINGS = 5;

  private final BaseRobotRules rules;

  /// Whether the site was asked and did not tell.
  private final boolean untold;

  /// Whether it asks for a longer delay than is kept.
  private boolean cut;

  private Robots(BaseRobotRules rules, boolean untold) {
    this.rules = rules;
    this.untold = untold;
  }

  /// Asks a site for its rules.
  ///
  /// @param site any address of it
  public static Robots of(URI site, Fetcher fetcher) throws InterruptedException {
    return heeded(site, of(site, fetcher.insist(ask(site)).outcome()), fetcher);
  }

  /// Asks a site for its rules, once, on the way to files that a catalogue names.
  public static Robots once(URI site, Fetcher fetcher) throws InterruptedException {
    return heeded(site, of(site, fetcher.ask(ask(site)).outcome()), fetcher);
  }

  private static Robots heeded(URI site, Robots robots, Fetcher fetcher) {
    var asked = robots.delay();
    var longer = asked.compareTo(LONGEST_DELAY) > 0;
    robots.cut = fetcher.keepApart(site, longer ? LONGEST_DELAY : asked) && longer;
    return robots;
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
      // A delay beyond the parser's usual bound would forbid everything.
      return new SimpleRobotRulesParser(Long.MAX_VALUE, WARNINGS)
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

  /// The delay that is asked for between two requests; zero when none is.
  private Duration delay() {
    return Duration.ofMillis(Math.max(0, rules.getCrawlDelay()));
  }

  /// The delay that is asked for where it is longer than the one that is kept.
  public Optional<Duration> findCutDelay() {
    return cut ? Optional.of(delay()) : Optional.empty();
  }

  /// The site maps that it names.
  public List<String> siteMaps() {
    return List.copyOf(rules.getSitemaps());
  }
}
