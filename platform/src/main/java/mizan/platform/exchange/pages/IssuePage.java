package mizan.platform.exchange.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mizan.platform.exchange.DatasetIssue.Subject;
import mizan.platform.exchange.Evidence;
import mizan.platform.exchange.Evidence.Look;
import mizan.platform.exchange.IssueStep;
import mizan.platform.reports.Checkup.Found;
import mizan.platform.web.Crumb;
import mizan.platform.web.Fact;
import mizan.platform.web.Page;
import mizan.platform.web.Trilingual;
import mizan.platform.web.Words;
import org.jspecify.annotations.Nullable;

/// What somebody finds wrong with a dataset or a file: what was told, what checks said then and say
/// now, and what was done about it.
///
/// @param body "" where none is known
/// @param promised the day by which the body wants it mended; null without one
/// @param evidence what editions measured, from the one when it was told to the newest
/// @param into the number of the issue that it was merged into; 0 unless it was
/// @param tellers how many people told it
/// @param version that the reader sees
/// @param verbs what the reader may do about it now
/// @param mayJoin whether somebody may tell it too
public record IssuePage(
    int number,
    Subject subject,
    Trilingual portalName,
    String body,
    Trilingual bodyName,
    Said said,
    String state,
    @Nullable LocalDate promised,
    LocalDate made,
    Evidence evidence,
    List<IssueStep> steps,
    int into,
    int tellers,
    boolean hidden,
    int version,
    List<String> verbs,
    boolean mayJoin)
    implements Page {

  public IssuePage {
    steps = List.copyOf(steps);
    verbs = List.copyOf(verbs);
  }

  /// What is said to be wrong, in the words of whoever told it.
  ///
  /// @param name under which they are shown; "" for nobody
  public record Said(String kind, String text, String where, String language, String name) {}

  @Override
  public String title(Words words) {
    return words.text(
        "exchange.issue.heading",
        words.text("exchange.issue.kind." + said.kind),
        subject.title().in(words.language()));
  }

  @Override
  public List<Crumb> trail(Words words) {
    return List.of(
        new Crumb(words.text("exchange.issue.title"), "/issues"),
        new Crumb(portalName.in(words.language()), "/issues?portal=" + subject.portal()));
  }

  public List<Fact> facts(Words words) {
    var formats = words.formats();
    var facts = new ArrayList<Fact>();
    facts.add(new Fact(words.text("exchange.body"), bodyName.in(words.language())));
    facts.add(new Fact(words.text("exchange.issue.portal"), portalName.in(words.language())));
    facts.add(new Fact(words.text("exchange.state"), words.text("exchange.issue.state." + state)));
    facts.add(new Fact(words.text("exchange.sent"), formats.date(made)));
    if (promised != null) {
      facts.add(new Fact(words.text("exchange.issue.promised"), formats.date(promised)));
    }
    if (!said.where.isEmpty()) {
      facts.add(new Fact(words.text("exchange.issue.where"), said.where));
    }
    facts.add(
        new Fact(words.text("exchange.issue.tellers"), words.count("exchange.people", tellers)));
    if (!said.name.isEmpty()) {
      facts.add(new Fact(words.text("exchange.name"), said.name));
    }
    return facts;
  }

  /// What was measured when it was told, and the newest: one where nothing newer is.
  public List<Look> shownLooks() {
    var looks = evidence.looks();
    return looks.size() < 2 ? looks : List.of(looks.getFirst(), looks.getLast());
  }

  /// Whether it is what was measured when it was told, or the newest.
  public String heading(Look look, Words words) {
    return words.text(
        look.equals(evidence.looks().getFirst()) ? "exchange.issue.then" : "exchange.issue.now",
        look.edition());
  }

  /// Since when a link fails; "" where it does not.
  public String since(Found link, Words words) {
    var since = link.arguments().getOrDefault("since", "");
    return since.isEmpty()
        ? ""
        : words.text(
            "exchange.reuse.since",
            words.formats().date(LocalDate.parse(since.substring(0, "2026-01-31".length()))));
  }

  /// The page of the dataset in an edition.
  public String dataset(int edition) {
    return "/editions/%d/portals/%s/datasets/%s"
        .formatted(edition, subject.portal(), subject.dataset());
  }

  /// The page of the file in an edition; of the dataset where it is about all of it.
  public String place(int edition, int file) {
    return file > 0 ? dataset(edition) + "/files/" + file : dataset(edition);
  }
}
