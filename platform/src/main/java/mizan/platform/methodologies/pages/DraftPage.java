package mizan.platform.methodologies.pages;

import java.util.List;
import mizan.platform.methodologies.Change;
import mizan.platform.methodologies.Replay.Outcome;
import mizan.platform.web.Crumb;
import mizan.platform.web.Field;
import mizan.platform.web.Page;
import mizan.platform.web.Words;
import org.jspecify.annotations.Nullable;

/// A version on its way to publication: its file, what it changes, and who would move.
///
/// @param version as which it is shown
/// @param parts of the file that differ beside the points
/// @param inForce the name of the version that it is compared with
/// @param outcome null while no edition is published
/// @param weighty whether a second person must look at it
/// @param seconded whether one has
/// @param own whether the reader proposed it
/// @param faults of the text as it was typed
/// @param error why the last deed was refused; "" when it was not
/// @param wrong the question that the error is about; "" when it is about no single one
public record DraftPage(
    String id,
    int version,
    String name,
    String basis,
    String state,
    String text,
    String note,
    List<Change> changes,
    List<String> parts,
    String inForce,
    @Nullable Outcome outcome,
    boolean weighty,
    boolean seconded,
    boolean own,
    List<Fault> faults,
    String error,
    String wrong)
    implements Page {
  public DraftPage {
    changes = List.copyOf(changes);
    parts = List.copyOf(parts);
    faults = List.copyOf(faults);
  }

  /// What is wrong in a line of the file.
  ///
  /// @param line from 1
  public record Fault(int line, String text) {}

  @Override
  public String title(Words words) {
    return words.text("methodologies.draft.title", name);
  }

  @Override
  public List<Crumb> trail(Words words) {
    return List.of(
        new Crumb(words.text("methodologies.section"), "/methodology"),
        new Crumb(words.text("methodologies.drafts"), "/methodology/drafts"));
  }

  public boolean isDraft() {
    return state.equals("draft");
  }

  public boolean isProposed() {
    return state.equals("proposed");
  }

  /// Whether the version can be put in force once nobody stands in the way.
  public boolean lacksSecond() {
    return weighty && !seconded;
  }

  /// The share of datasets with a new failing notice, in [0,1].
  public double failingShare() {
    return outcome == null || outcome.datasets() == 0
        ? 0
        : (double) outcome.failing() / outcome.datasets();
  }

  public List<Field> fields(Words words) {
    return List.of(
        marked(
            new Field.Text(
                "note",
                words.text("methodologies.note"),
                words.text("methodologies.note.hint"),
                note,
                "")),
        marked(
            new Field.Text(
                "text",
                words.text("methodologies.file"),
                words.text("methodologies.file.hint"),
                text,
                faults.isEmpty() ? "" : words.text("methodologies.faults"))));
  }

  private Field marked(Field field) {
    return field.name().equals(wrong) ? field.wrong(error) : field;
  }
}
