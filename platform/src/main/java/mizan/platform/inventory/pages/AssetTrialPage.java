package mizan.platform.inventory.pages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import mizan.platform.inventory.AssetField;
import mizan.platform.inventory.AssetPlan;
import mizan.platform.inventory.AssetPlan.Line;
import mizan.platform.inventory.AssetPlan.Outcome;
import mizan.platform.web.Choice;
import mizan.platform.web.Crumb;
import mizan.platform.web.Field;
import mizan.platform.web.Page;
import mizan.platform.web.Trilingual;
import mizan.platform.web.Words;
import org.jspecify.annotations.Nullable;

/// What a file would change about a body's records, or what it has changed.
///
/// @param plan empty once it was applied
/// @param digest of the plan; given back, so that nothing else is applied than was shown
/// @param counts what it has changed; null before
public record AssetTrialPage(
    File file, AssetPlan plan, String digest, @Nullable Counts counts, String error)
    implements Page {
  private static final int SHOWN = 500;

  /// A file that was given.
  ///
  /// @param applied when it was; null before
  public record File(
      String id, String name, String body, Trilingual bodyName, @Nullable Instant applied) {}

  /// How many records were entered and changed, and how many rows were left out.
  public record Counts(int entered, int changed, int leftOut) {}

  public static AssetTrialPage of(File file, AssetPlan plan, String error) {
    return new AssetTrialPage(file, plan, plan.digest(), null, error);
  }

  public static AssetTrialPage applied(File file, Counts counts) {
    var nothing = new AssetPlan(List.of(), List.of(), true, List.of(), 0);
    return new AssetTrialPage(file, nothing, "", counts, "");
  }

  @Override
  public String title(Words words) {
    return words.text(counts == null ? "inventory.trial" : "inventory.trial.applied");
  }

  @Override
  public List<Crumb> trail(Words words) {
    return List.of(
        new Crumb(words.text("inventory.title"), "/inventory"),
        new Crumb(words.text("inventory.import"), "/inventory/import?body=" + file.body()));
  }

  public Outcome[] outcomes() {
    return Outcome.values();
  }

  /// The rows of an outcome, the first few hundred of them.
  public List<Line> lines(Outcome outcome) {
    return plan.lines().stream().filter(line -> line.outcome() == outcome).limit(SHOWN).toList();
  }

  public boolean isCut(Outcome outcome) {
    return plan.count(outcome) > SHOWN;
  }

  public int most() {
    return SHOWN;
  }

  /// Whether there are rows that are taken only if the person says what is to become of them.
  public boolean isHeld() {
    return plan.count(Outcome.REFUSED) + plan.count(Outcome.CONFLICT) + plan.count(Outcome.LIKE)
        > 0;
  }

  /// Whether anything could come of it.
  public boolean isApplicable() {
    return plan.isWhole()
        && plan.count(Outcome.NEW) + plan.count(Outcome.CHANGED) + plan.count(Outcome.LIKE) > 0;
  }

  public String label(String key, Words words) {
    return AssetWords.label(AssetField.of(key), key, words);
  }

  /// A value as its reader reads it: words instead of the codes of closed lists.
  public String value(String key, String value, Words words) {
    if (value.isEmpty()) {
      return words.text("inventory.trial.nothing");
    }
    var field = AssetField.of(key);
    return switch (field.form()) {
      case CHOICE -> AssetWords.choice(field, value, words);
      case CHOICES -> AssetWords.choices(field, value, words.text("inventory.comma"), words);
      case LINE, TEXT, WORDS, TEXTS, MAIL, ADDRESS, DAY, SYSTEM -> value;
    };
  }

  /// What a possible duplicate is.
  public Field alike(Line line, Words words) {
    var choices = new ArrayList<Choice>();
    choices.add(new Choice("", words.text("inventory.trial.undecided")));
    choices.add(new Choice("new", words.text("inventory.trial.distinct")));
    if (!line.id().isEmpty()) {
      choices.add(new Choice("same", words.text("inventory.trial.same", line.id())));
    }
    return Field.Select.of(
        "like-" + line.number(), words.text("inventory.trial.row", line.number()), "", choices);
  }

  /// What a heading means that is not understood.
  public Field meaning(String heading, Words words) {
    var choices = new ArrayList<Choice>();
    choices.add(new Choice("", words.text("inventory.trial.unsettled")));
    choices.add(new Choice("-", words.text("inventory.trial.aside")));
    for (var key : AssetField.allKeys()) {
      choices.add(new Choice(key, label(key, words)));
    }
    return Field.Select.of(question(heading), heading, "", choices);
  }

  /// By what the answer about a heading is sent.
  public static String question(String heading) {
    return "heading-" + Integer.toHexString(heading.hashCode());
  }
}
