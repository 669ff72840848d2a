package mizan.platform.exchange;

import java.util.Optional;
import mizan.platform.editions.Edition;
import mizan.platform.editions.Editions;
import mizan.platform.exchange.DatasetIssue.Subject;
import mizan.platform.exchange.Evidence.Look;
import mizan.platform.inventory.RecordsSighted;
import mizan.platform.reports.Checkup;
import mizan.platform.reports.Checkups;
import mizan.platform.reports.Whereabouts;
import mizan.platform.web.Problem;
import mizan.platform.web.Trilingual;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Looks at what editions measured of the datasets and files that issues are about. No transaction
/// is open while results are read.
@Component
class IssueFindings {
  private final IssueLedger ledger;
  private final Editions editions;
  private final Checkups checkups;
  private final Whereabouts whereabouts;
  private final Around around;

  IssueFindings(
      IssueLedger ledger,
      Editions editions,
      Checkups checkups,
      Whereabouts whereabouts,
      Around around) {
    this.ledger = ledger;
    this.editions = editions;
    this.checkups = checkups;
    this.whereabouts = whereabouts;
    this.around = around;
  }

  @EventListener
  void hear(RecordsSighted sighted) {
    look();
  }

  /// Nobody waits for what the last edition says; when the site is ended meanwhile, its next start
  /// looks.
  @TransactionalEventListener
  void hear(IssueEntered entered) {
    Thread.ofPlatform().name("issue-findings").daemon().start(this::look);
  }

  /// One after the other: of two editions at the same moment the older must not be told last.
  private synchronized void look() {
    for (var edition : Findings.withdrawn(editions)) {
      ledger.seenBy(edition).forEach(number -> unlessChanged(() -> ledger.forget(number, edition)));
    }
    var newest = editions.findPublished();
    for (var issue : ledger.listFollowed()) {
      if (newest.isEmpty()) {
        unlessChanged(() -> ledger.look(issue.number(), null));
      } else if (!ledger.isLooked(issue.number(), newest.get().number(), newest.get().revision())) {
        var look = look(newest.get(), issue);
        unlessChanged(() -> ledger.look(issue.number(), look));
      }
    }
  }

  /// What an edition measured of the subject of an issue.
  Look look(Edition edition, DatasetIssue issue) {
    var subject = issue.subject();
    return Look.of(
        edition.number(),
        edition.revision(),
        around.timing().now(),
        issue.told().kind(),
        checkups
            .find(edition, subject.portal(), subject.dataset(), subject.address())
            .orElse(null));
  }

  private static void unlessChanged(Runnable deed) {
    try {
      deed.run();
    } catch (Problem _) {
      // Somebody did something about it at the same moment: the next look sees what.
    }
  }

  /// A dataset of the newest edition for everybody, or one of its files.
  ///
  /// @param file its place in the dataset, from 1; 0 for the dataset as a whole
  Optional<Subject> find(String portal, String dataset, int file) {
    return editions
        .findPublished()
        .flatMap(edition ->
            address(edition, portal, dataset, file)
                .flatMap(address -> checkups.find(edition, portal, dataset, address))
                .map(checkup -> subject(edition, portal, dataset, checkup)));
  }

  private Optional<String> address(Edition edition, String portal, String dataset, int file) {
    return file == 0 ? Optional.of("") : checkups.address(edition, portal, dataset, file);
  }

  /// What the newest edition for everybody found at an address: a file, else the dataset.
  Optional<Subject> find(String address) {
    return editions
        .findPublished()
        .flatMap(edition ->
            whereabouts
                .at(edition, address)
                .flatMap(place ->
                    checkups
                        .find(edition, place.portal(), place.dataset(), address)
                        .or(() -> checkups.find(edition, place.portal(), place.dataset(), ""))
                        .map(checkup ->
                            subject(edition, place.portal(), place.dataset(), checkup))));
  }

  private static Subject subject(Edition edition, String portal, String dataset, Checkup checkup) {
    return new Subject(
        portal, dataset, checkup.title(), checkup.address(), checkup.file(), edition.number());
  }

  /// The body that is to mend a dataset: the one whose record of the inventory was found there,
  /// else the one that answers for the portal; "" where none is known.
  String body(Subject subject) {
    return around
        .inventory()
        .findBody(subject.portal(), subject.dataset())
        .or(() ->
            editions
                .findPublished()
                .map(edition -> whereabouts.bodies(edition).getOrDefault(subject.portal(), "")))
        .orElse("");
  }

  /// What a portal is called.
  Trilingual portal(String slug) {
    return whereabouts.title(slug);
  }
}
