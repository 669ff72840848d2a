package mizan.platform.bodies;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
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

  /// Something to be known of a file, `footer`, with figures or names for its sentence.
  public record Note(String code, String argument) {}

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
        && notes.stream().noneMatch(note -> Sheet.SPOILT.contains(note.code()));
  }

  /// What tells this plan from any other: of another file, or over bodies that stand otherwise.
  public String digest() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(toString().getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
