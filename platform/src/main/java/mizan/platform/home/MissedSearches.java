package mizan.platform.home;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import mizan.engine.privacy.PersonalText;
import mizan.platform.home.pages.MissedPage.Line;
import mizan.platform.web.Dates;
import mizan.platform.web.Rounds;
import mizan.platform.web.Spelling;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// What people look for and do not find: words, days and counts; nothing of who asked.
@Component
class MissedSearches {
  /// On fewer days nobody is shown what was looked for: it may be one person's affair.
  static final int FEWEST_DAYS = 3;

  private static final Duration BETWEEN = Duration.ofHours(6);
  private static final int SHORTEST = 2;
  private static final int LONGEST = 60;
  private static final int MOST_WORDS = 6;

  /// What is left of a number, once years are taken off, that cannot be anybody's.
  private static final int MOST_FIGURES = 3;

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(19|20)\\d{2}(?!\\d)");

  private final Rounds rounds = new Rounds("missed-searches", BETWEEN);
  private final OncePerDay once = new OncePerDay();
  private final MissedStore store;
  private final InstantSource clock;
  private final ZoneId zone;
  private final TransactionTemplate transaction;

  MissedSearches(
      MissedStore store,
      InstantSource clock,
      @Value("${mizan.web.zone}") ZoneId zone,
      TransactionTemplate transaction) {
    this.store = store;
    this.clock = clock;
    this.zone = zone;
    this.transaction = transaction;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    rounds.begin(this::forget);
  }

  @PreDestroy
  void stop() {
    rounds.stop();
  }

  /// Counts a search that found nothing, once for a network, its words and a day.
  void note(String text, String network) {
    var term = Spelling.key(text);
    var today = today();
    if (isNobodys(text, term) && once.isFirst(network, term, today)) {
      transaction.executeWithoutResult(_ -> store.count(term, today));
    }
  }

  /// Whether some words can be kept: what may be of a person is not.
  static boolean isNobodys(String text, String term) {
    var figures = YEAR.matcher(Dates.digits(text)).replaceAll("").chars();
    return term.length() >= SHORTEST
        && term.length() <= LONGEST
        && term.split(" ", -1).length <= MOST_WORDS
        && text.indexOf('@') < 0
        && figures.filter(Character::isDigit).count() <= MOST_FIGURES
        && PersonalText.find(text).isEmpty();
  }

  /// What was looked for on enough days.
  @Transactional(readOnly = true)
  public List<Line> list() {
    return store.list(since(), FEWEST_DAYS);
  }

  /// The first day that is remembered.
  LocalDate since() {
    return today().minusYears(1);
  }

  void forget() {
    transaction.executeWithoutResult(_ -> store.removeBefore(since()));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }
}
