package mizan.engine.criteria;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import mizan.engine.catalogue.Activity;
import mizan.engine.catalogue.Activity.Kind;
import mizan.engine.catalogue.Offer;
import mizan.engine.catalogue.Offer.State;
import org.jspecify.annotations.Nullable;

/// What users asked in public, and how much of it was answered in time: at a portal, in discussions
/// and requests for data, or of its body at the site of the programme.
///
/// @param asked in the two years before, but not where an answer may still come in time
/// @param answered those of them that somebody else answered, or that were closed, in time
public record Questions(int asked, int answered) {
  /// Days in which an answer is in time.
  public static final int DAYS = 30;

  /// What is older does not count.
  public static final int YEARS = 2;

  private static final Set<Kind> KINDS = Set.of(Kind.DISCUSSION, Kind.REQUEST);

  /// Nothing was asked, or the portal has no such list.
  public static final Questions NONE = new Questions(0, 0);

  /// Both together.
  public Questions and(Questions other) {
    return new Questions(asked + other.asked, answered + other.answered);
  }

  /// What lists tell; null when one of them was not read whole.
  ///
  /// @param today the day of measuring
  public static @Nullable Questions of(
      List<Offer> offers, List<Activity> activities, LocalDate today) {
    if (offers.stream()
        .anyMatch(offer -> KINDS.contains(offer.kind()) && offer.state() == State.INCOMPLETE)) {
      return null;
    }
    var asked = 0;
    var answered = 0;
    for (var activity : activities) {
      var opened = activity.course().opened();
      if (opened != null
          && KINDS.contains(activity.kind())
          && !opened.isAfter(today.minusDays(DAYS))
          && !opened.isBefore(today.minusYears(YEARS))) {
        asked++;
        var end = activity.course().answered();
        answered += end != null && ChronoUnit.DAYS.between(opened, end) <= DAYS ? 1 : 0;
      }
    }
    return new Questions(asked, answered);
  }
}
