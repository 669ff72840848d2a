package mizan.platform.bodies.pages;

import java.time.Instant;
import java.util.List;
import mizan.platform.bodies.Plan;
import mizan.platform.bodies.Plan.Line;
import mizan.platform.bodies.Plan.Outcome;
import mizan.platform.bodies.Plan.Refusal;
import mizan.platform.web.Crumb;
import mizan.platform.web.Page;
import mizan.platform.web.Words;
import org.jspecify.annotations.Nullable;

/// What a file would change about the bodies, or what it has changed.
///
/// @param plan empty once it was applied
/// @param digest of the plan; given back, so that nothing else is applied than was shown
/// @param applied when it was; null before
public record TrialPage(
    String id,
    String file,
    Plan plan,
    String digest,
    boolean applicable,
    @Nullable Instant applied,
    long entered,
    long changed,
    String error)
    implements Page {
  private static final int SHOWN = 500;

  public static TrialPage of(String id, String file, Plan plan, String error) {
    return new TrialPage(
        id,
        file,
        plan,
        plan.digest(),
        plan.isApplicable(),
        null,
        plan.count(Outcome.NEW),
        plan.count(Outcome.CHANGED),
        error);
  }

  public static TrialPage applied(
      String id, String file, Instant applied, long entered, long changed) {
    var nothing = new Plan(List.of(), List.of(), List.of());
    return new TrialPage(id, file, nothing, "", false, applied, entered, changed, "");
  }

  @Override
  public String title(Words words) {
    return words.text(applied == null ? "bodies.trial" : "bodies.trial.applied");
  }

  @Override
  public List<Crumb> trail(Words words) {
    return List.of(
        new Crumb(words.text("bodies.title"), "/bodies"),
        new Crumb(words.text("bodies.import"), "/bodies/import"));
  }

  public long count(String outcome) {
    return plan.lines().stream().filter(line -> line.outcome().code().equals(outcome)).count();
  }

  /// The rows of an outcome, the first few hundred of them.
  public List<Line> lines(String outcome) {
    return plan.lines().stream()
        .filter(line -> line.outcome().code().equals(outcome))
        .limit(SHOWN)
        .toList();
  }

  public boolean isCut(String outcome) {
    return count(outcome) > SHOWN;
  }

  public int most() {
    return SHOWN;
  }

  /// Where, what and how to mend it, as one sentence.
  public String sentence(Words words, Refusal refusal) {
    var column = refusal.column();
    var allowed = column == null ? List.<String>of() : ImportPage.allowed(words, column.code());
    var hint = allowed.isEmpty() ? refusal.hint() : String.join(", ", allowed);
    var what = words.text("bodies.refusal." + refusal.code(), refusal.given(), hint);
    return column == null
        ? what
        : words.text("bodies.said", words.text("bodies.column." + column.code()), what);
  }

  /// A value as its reader reads it: words instead of the codes of closed lists.
  public String value(Words words, Plan.Change change, String value) {
    if (value.isEmpty()) {
      return words.text("bodies.nothing");
    }
    return switch (change.column()) {
      case KIND, LEVEL, SECTOR -> words.text("bodies." + change.column().code() + "." + value);
      default -> value;
    };
  }
}
