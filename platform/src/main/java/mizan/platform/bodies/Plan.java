package mizan.platform.bodies;

import java.util.List;
import mizan.platform.web.Fingerprint;
import mizan.platform.web.UploadedTable.Note;
import org.jspecify.annotations.Nullable;

/// What a file would change about the bodies, row by row, without anything being changed.
///
/// @param notes what is to be known of the file as a whole
/// @param missing the bodies that the file does not name; they stay as they are
public record Plan(List<Note> notes, List<Line> lines, List<String> missing) {
  public Plan {
    notes = List.copyOf(notes);
    lines = List.copyOf(lines);
    missing = List.copyOf(missing);
  }

  /// What comes of a row.
  public enum Outcome {
    NEW,
    CHANGED,
    UNCHANGED,
    REFUSED;

    public String code() {
      return PublicBody.code(this);
    }
  }

  /// A row of the file.
  ///
  /// @param number of the row as a spreadsheet counts it
  /// @param slug of the body; "" when it is not told
  public record Line(
      long number,
      String slug,
      String name,
      Outcome outcome,
      List<Change> changes,
      List<Refusal> refusals) {
    public Line {
      changes = List.copyOf(changes);
      refusals = List.copyOf(refusals);
    }
  }

  /// A field that would change.
  public record Change(Column column, String was, String becomes) {}

  /// Why a row cannot be taken.
  ///
  /// @param column null when it is about the row as a whole
  /// @param code of the sentence that says what is wrong and how to mend it
  /// @param given what stands there
  /// @param hint what could stand there, or where else it stands
  public record Refusal(@Nullable Column column, String code, String given, String hint) {}

  public long count(Outcome outcome) {
    return lines.stream().filter(line -> line.outcome() == outcome).count();
  }

  /// Whether it can be carried out: nothing is refused and something changes.
  public boolean isApplicable() {
    return count(Outcome.REFUSED) == 0
        && count(Outcome.NEW) + count(Outcome.CHANGED) > 0
        && notes.stream().noneMatch(Note::isSpoilt);
  }

  /// What tells this plan from any other: of another file, or over bodies that stand otherwise.
  public String digest() {
    return Fingerprint.of(List.of(this));
  }
}
