package mizan.platform.checks.pages;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mizan.engine.triage.Anonymity;
import mizan.engine.triage.Concern;
import mizan.engine.triage.Diversity;
import mizan.engine.triage.Exposure;
import mizan.engine.triage.Good;
import mizan.engine.triage.Matter;
import mizan.engine.triage.Quasi;
import mizan.engine.triage.Relief;
import mizan.engine.triage.Triage;
import mizan.platform.web.Crumb;
import mizan.platform.web.Fact;
import mizan.platform.web.Forms.Refusal;
import mizan.platform.web.Page;
import mizan.platform.web.Words;
import org.jspecify.annotations.Nullable;

/// The form that takes a file, and what in the one that was given could tell of persons.
///
/// @param record of the inventory, that the reader comes from and goes back to; "" for none
/// @param largestBytes the size up to which files are taken
/// @param file null when none was given yet
/// @param triage null when no file was given yet
public record TriagePage(
    String record,
    long largestBytes,
    @Nullable Given file,
    @Nullable Triage triage,
    @JsonIgnore Refusal refusal)
    implements Page {

  /// The file that was given, as its giver can tell it from others.
  ///
  /// @param kind what it is, by its bytes
  /// @param claimed what is said that it is, where that is something else
  /// @param complete whether it was read to its end
  /// @param rows of all tables
  public record Given(
      String name,
      long bytes,
      String sha256,
      String kind,
      List<String> claimed,
      boolean complete,
      long rows) {
    public Given {
      claimed = List.copyOf(claimed);
    }
  }

  @Override
  public String title(Words words) {
    return words.text("checks.personal.title");
  }

  @Override
  public List<Crumb> trail(Words words) {
    return record.isEmpty()
        ? List.of(new Crumb(words.text("checks.title"), "/check"))
        : List.of(new Crumb(words.text("checks.personal.record", record), "/inventory/" + record));
  }

  /// Where the axis of personal data of the record is assessed; "" when there is no record.
  public String back() {
    return record.isEmpty() ? "" : "/inventory/" + record + "/do/review/personal-data";
  }

  /// One sentence for the whole file; what was not found is no proof.
  public String verdict(Words words) {
    var worst = triage == null ? null : triage.worst();
    return words.text("checks.personal.verdict." + (worst == null ? "nothing" : worst.code()));
  }

  public String risk(Concern concern, Words words) {
    return words.text("checks.personal.risk." + concern.risk().code());
  }

  /// What was found, and how sure it is.
  public String what(Concern concern, Words words) {
    return switch (concern.matter()) {
      case DIRECT ->
          words.text(
              concern.likely() ? "checks.personal.likely" : "checks.personal.possible",
              mizan.engine.reporting.Words.in(words.language().code())
                  .text("personal." + concern.kind()));
      case TRACE -> words.text("checks.personal.trace." + concern.kind());
      case FREE_TEXT ->
          words.text(
              concern.likely()
                  ? "checks.personal.matter.free-text-telling"
                  : "checks.personal.matter.free-text");
      case SENSITIVE, CLASSES, SMALL_COUNTS ->
          words.text("checks.personal.matter." + concern.matter().code(), Anonymity.LEAST);
    };
  }

  /// The column, or those that are put together, and the table where there are several; "" for the
  /// whole file.
  public String where(Concern concern, Words words) {
    var column =
        concern.matter() == Matter.CLASSES
            ? findExposure(concern)
                .map(exposure -> together(exposure, words, Quasi::name))
                .orElse("")
            : concern.column() > 0 && concern.name().isEmpty()
                ? words.text("checks.personal.column", concern.column())
                : concern.name();
    return concern.table().isEmpty() || column.isEmpty()
        ? column + concern.table()
        : words.text("checks.personal.in-table", column, concern.table());
  }

  private Optional<Exposure> findExposure(Concern concern) {
    return triage == null
        ? Optional.empty()
        : triage.exposures().stream()
            .filter(exposure ->
                exposure.table().equals(concern.table())
                    && exposure.before().inSmall() == concern.count())
            .findFirst();
  }

  private static String together(Exposure exposure, Words words, Function<Quasi, String> shown) {
    return exposure.columns().stream()
        .map(shown)
        .collect(Collectors.joining(words.text("checks.personal.comma")));
  }

  /// How many, and which share of all.
  public String howMany(Concern concern, Words words) {
    return concern.matter() == Matter.TRACE
        ? words.formats().number(concern.count())
        : share(concern.count(), concern.of(), words);
  }

  /// What may be done; where groups are too small, to which columns.
  public List<String> measures(Concern concern, Words words) {
    var steps =
        findExposure(concern)
            .filter(_ -> concern.matter() == Matter.CLASSES)
            .map(Exposure::path)
            .orElse(List.of());
    var ofSteps = steps.stream().map(step -> step.treatment().measure()).toList();
    return Stream.concat(
            steps.stream().map(step -> done(step, words)),
            concern.measures().stream()
                .filter(measure -> !ofSteps.contains(measure))
                .map(measure -> words.text("checks.personal.measure." + measure.code())))
        .toList();
  }

  public String title(Exposure exposure, Words words) {
    return exposure.table().isEmpty()
        ? words.text("checks.personal.classes")
        : words.text("checks.personal.classes-of", exposure.table());
  }

  /// The figures of a table whose persons are not named.
  public List<Fact> facts(Exposure exposure, Words words) {
    var before = exposure.before();
    var facts = new ArrayList<Fact>();
    facts.add(
        new Fact(
            words.text("checks.personal.together"),
            together(
                exposure,
                words,
                each ->
                    words.text(
                        "checks.personal.quasi",
                        each.name(),
                        words.text("checks.personal.kind." + each.kind().code())))));
    facts.add(
        new Fact(
            words.text("checks.personal.smallest"), words.formats().number(before.smallest())));
    facts.add(
        new Fact(
            words.text("checks.personal.unique"), share(before.unique(), before.rows(), words)));
    facts.add(
        new Fact(
            words.text("checks.personal.in-small", Anonymity.LEAST),
            share(before.inSmall(), before.rows(), words)));
    for (var each : exposure.diversities()) {
      facts.add(new Fact(each.name(), diversity(each, before, words)));
    }
    return facts;
  }

  private static String diversity(Diversity column, Anonymity before, Words words) {
    return words.text(
        "checks.personal.diversity", column.least(), share(column.alike(), before.rows(), words));
  }

  /// What is done to a column: `Date de naissance: year instead of date`.
  public String done(Relief relief, Words words) {
    return words.text(
        "checks.personal.done",
        relief.column().name(),
        words.text("checks.personal.treatment." + relief.treatment().code()));
  }

  /// Rows in small groups, and their share.
  public String small(Anonymity classes, Words words) {
    return share(classes.inSmall(), classes.rows(), words);
  }

  public String good(Good good, Words words) {
    return words.text("checks.personal.good", good.name(), good.cells());
  }

  private static String share(long count, long of, Words words) {
    var formats = words.formats();
    return of == 0
        ? formats.number(count)
        : words.text(
            "checks.personal.share", formats.number(count), formats.percent((double) count / of));
  }

  /// What can be taken into an assessment by hand: the verdict, what to do, and which file it was.
  public String note(Words words) {
    if (triage == null || file == null) {
      return "";
    }
    var lines = new ArrayList<String>();
    lines.add(verdict(words));
    for (var concern : triage.concerns()) {
      lines.add(
          words.text(
              "checks.personal.note",
              where(concern, words).isEmpty() ? file.name() : where(concern, words),
              what(concern, words),
              howMany(concern, words),
              String.join(words.text("checks.personal.comma"), measures(concern, words))));
    }
    lines.add(words.text("checks.personal.evidence", file.name(), file.sha256()));
    return String.join("\n", lines);
  }
}
