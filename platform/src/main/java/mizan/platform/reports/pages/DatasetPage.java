package mizan.platform.reports.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mizan.platform.reports.Heard.Said;
import mizan.platform.web.Crumb;
import mizan.platform.web.Fact;
import mizan.platform.web.Page;
import mizan.platform.web.Trilingual;
import mizan.platform.web.Words;
import org.jspecify.annotations.Nullable;

/// A dataset with everything that was said of it, and the record that was judged.
///
/// @param replying whether this reader may reply to what was found
/// @param name the title for this reader
/// @param given the titles that the portal gave, by language
/// @param violations breaches of DCAT-AP: a property and the rule that it breaks
/// @param opened what was seen of its files; empty when files were not opened
/// @param uses what users did with it, as the portal tells it, the newest first
/// @param isNewest whether no newer edition is for everybody, so that one may say what is wrong
/// @param said what people say is wrong with it, and is still to be mended
/// @param record as the portal gave it; null when it was not kept
/// @param evidence the link of the exchange with which the record came; "" when nothing was kept
public record DatasetPage(
    Shown shown,
    boolean replying,
    String portal,
    Trilingual portalTitle,
    String key,
    String id,
    String name,
    Map<String, String> given,
    @Nullable String publisher,
    int files,
    @Nullable Double score,
    String level,
    int mqaPoints,
    int mqaAttainable,
    List<VerdictLine> verdicts,
    List<IndicatorLine> indicators,
    List<String> violations,
    List<FileLine> opened,
    List<UseLine> uses,
    boolean isNewest,
    List<Said> said,
    @Nullable String record,
    String evidence)
    implements Page {

  public DatasetPage {
    verdicts = List.copyOf(verdicts);
    indicators = List.copyOf(indicators);
    violations = List.copyOf(violations);
    opened = List.copyOf(opened);
    uses = List.copyOf(uses);
    said = List.copyOf(said);
  }

  /// What a criterion found.
  ///
  /// @param value in [0,1]; null when not measured or not applicable
  public record VerdictLine(
      String criterion,
      @Nullable Double value,
      boolean applies,
      double points,
      List<FindingLine> findings) {
    public VerdictLine {
      findings = List.copyOf(findings);
    }

    public boolean failing() {
      return value != null && value < 1;
    }
  }

  /// A finding and where in the record it was made.
  public record FindingLine(
      String finding, String severity, String locator, Map<String, String> arguments) {}

  /// An indicator of the European assessment: met or not; null when not measured.
  public record IndicatorLine(String metric, int points, @Nullable Boolean met) {}

  /// A file of the dataset.
  ///
  /// @param number its place in the dataset, from 1
  /// @param state `opened`, or why nothing is known of what is in it
  public record FileLine(
      int number,
      String address,
      String state,
      LinkFacts link,
      @Nullable String kind,
      @Nullable Long bytes,
      @Nullable Long rows) {}

  /// Something that users did with the dataset.
  ///
  /// @param kind `reuse`, `discussion`, `request`, `issue`
  /// @param title of a reuse; "" for others
  /// @param address where to read of it; "" where the portal does not tell
  /// @param opened ISO 8601; null where the portal does not tell
  public record UseLine(
      String kind, String title, String address, boolean open, @Nullable String opened) {
    public @Nullable LocalDate day() {
      return opened == null ? null : LocalDate.parse(opened);
    }
  }

  @Override
  public String title(Words words) {
    return name;
  }

  /// How many uses there are of each kind, and how many of them go on.
  public List<Fact> useFacts(Words words) {
    var facts = new ArrayList<Fact>();
    for (var kind : List.of("reuse", "discussion", "request", "issue")) {
      var those = uses.stream().filter(use -> use.kind.equals(kind)).toList();
      var open = those.stream().filter(UseLine::open).count();
      if (!those.isEmpty()) {
        facts.add(
            new Fact(
                words.text("reports.users.kind." + kind),
                kind.equals("reuse")
                    ? words.formats().number(those.size())
                    : words.text("reports.users.open-of", those.size(), open)));
      }
    }
    return facts;
  }

  @Override
  public List<Crumb> trail(Words words) {
    return List.of(
        shown.root(words),
        new Crumb(portalTitle.in(words.language()), shown.portal(portal)),
        new Crumb(words.text("reports.datasets"), shown.portal(portal) + "/datasets"));
  }

  public List<Fact> facts(Words words) {
    var facts = new ArrayList<Fact>();
    facts.add(new Fact(words.text("reports.portal"), portalTitle.in(words.language())));
    if (publisher != null) {
      facts.add(new Fact(words.text("reports.publisher"), publisher));
    }
    given.forEach((language, title) ->
        facts.add(new Fact(words.text("reports.title-in." + language), title)));
    facts.add(new Fact(words.text("reports.identifier"), id));
    facts.add(new Fact(words.text("reports.files"), words.formats().number(files)));
    if (!evidence.isEmpty()) {
      facts.add(new Fact(words.text("reports.link.evidence"), evidence));
    }
    return facts;
  }

  public List<VerdictLine> failing() {
    return verdicts.stream().filter(VerdictLine::failing).toList();
  }

  public List<VerdictLine> others() {
    return verdicts.stream().filter(verdict -> !verdict.failing()).toList();
  }
}
