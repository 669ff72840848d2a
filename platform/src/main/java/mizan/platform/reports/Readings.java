package mizan.platform.reports;

import java.util.Optional;
import mizan.engine.scoring.PortalScore;
import mizan.platform.editions.Admission;
import mizan.platform.editions.Edition;
import mizan.platform.editions.Editions;
import mizan.platform.reports.pages.Shown;
import mizan.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Opens the edition that a reader looks at: the newest published one, or the one that the address
/// names. What somebody may not see is to them as if it did not exist.
@Component
class Readings {
  private final Reports reports;
  private final Editions editions;
  private final Admission admission;

  Readings(Reports reports, Editions editions, Admission admission) {
    this.reports = reports;
    this.editions = editions;
    this.admission = admission;
  }

  /// A portal in an edition, for a reader who may see it.
  ///
  /// @param canReply whether that reader may reply to what was found
  /// @param isOwn whether that reader is of its body or of the unit
  record Reading(
      Evaluated evaluated, PortalScore score, Shown shown, boolean canReply, boolean isOwn) {}

  /// @param number of the edition; null for the newest published one
  /// @throws Problem when there is none, for this reader
  Reading portal(@Nullable Integer number, String slug) {
    var evaluated = evaluated(number, slug);
    var score =
        evaluated.findScore(slug).orElseThrow(() -> Problem.notFound("reports.no-portal", slug));
    var edition = evaluated.edition();
    return new Reading(
        evaluated,
        score,
        shown(number, edition),
        admission.canReply(edition, slug),
        admission.isOwn(slug));
  }

  /// A whole edition.
  ///
  /// @throws Problem when there is none, for this reader
  Evaluated whole(int number) {
    return editions
        .find(number)
        .filter(admission::mayReadAll)
        .map(reports::of)
        .orElseThrow(() -> Problem.notFound("reports.no-edition"));
  }

  /// A whole edition.
  ///
  /// @param number null for the newest published one, which need not be there
  /// @throws Problem when the one of that number is not, for this reader
  Optional<Evaluated> findWhole(@Nullable Integer number) {
    return number == null ? reports.findCurrent() : Optional.of(whole(number));
  }

  static Shown shown(@Nullable Integer number, Edition edition) {
    return new Shown(
        edition.number(), edition.state().code(), number == null ? "" : "/editions/" + number);
  }

  private Evaluated evaluated(@Nullable Integer number, String slug) {
    var edition = number == null ? editions.findPublished() : editions.find(number);
    return edition
        .filter(found -> admission.mayRead(found, slug))
        .map(reports::of)
        .orElseThrow(() -> Problem.notFound("reports.not-evaluated", slug));
  }
}
