package mizan.platform.inventory;

import java.util.List;
import java.util.Locale;
import mizan.platform.inventory.pages.AssetWords;
import mizan.platform.web.Fingerprint;
import mizan.platform.web.Problem;
import mizan.platform.web.Trilingual;
import mizan.platform.web.UploadedTable.Note;
import mizan.platform.web.Words;

/// What a file would change about a body's records, row by row, without anything being changed.
///
/// @param notes what is to be known of the file as a whole
/// @param unknown the headings that are not understood
/// @param understood whether the file says which records its rows are about
/// @param absent how many records the file does not name; they stay as they are
public record AssetPlan(
    List<Note> notes, List<String> unknown, boolean understood, List<Line> lines, int absent) {
  public AssetPlan {
    notes = List.copyOf(notes);
    unknown = List.copyOf(unknown);
    lines = List.copyOf(lines);
  }

  /// What comes of a row.
  public enum Outcome {
    NEW,
    CHANGED,
    UNCHANGED,
    /// The record was changed since the row was given out.
    CONFLICT,
    /// A row of no record that is called nearly the same as one, or as a row before it.
    LIKE,
    REFUSED;

    /// The stable name, `changed`.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// A row of the file.
  ///
  /// @param number of the row as a spreadsheet counts it
  /// @param id of the record; "" for none. Of a possible duplicate the record that is called so
  /// @param twin the row before it that is called nearly the same; 0 for none
  /// @param version of the record as it stands; 0 for none
  /// @param changes what the row changes; of a possible duplicate, if it were the record
  /// @param beside what somebody else changed meanwhile, of a conflict
  public record Line(
      long number,
      String id,
      long twin,
      int version,
      Trilingual title,
      Outcome outcome,
      List<Change> changes,
      List<Change> beside,
      List<Refusal> refusals) {
    public Line {
      changes = List.copyOf(changes);
      beside = List.copyOf(beside);
      refusals = List.copyOf(refusals);
    }
  }

  /// An answer that would change.
  public record Change(String key, String was, String becomes) {}

  /// Why a row cannot be taken.
  ///
  /// @param key of the answer that it is about; "" when it is about the row as a whole
  /// @param code of the sentence, with what belongs into it
  public record Refusal(String key, String code, List<Object> arguments) {
    public Refusal {
      arguments = List.copyOf(arguments);
    }

    static Refusal of(String key, Problem problem) {
      return new Refusal(key, problem.code(), problem.arguments());
    }

    public String text(Words words) {
      return words.text(code, arguments.toArray());
    }

    /// The same with the name of what it is about.
    public String sentence(Words words) {
      return key.isEmpty()
          ? text(words)
          : words.text(
              "inventory.refusal.of",
              AssetWords.label(AssetField.of(key), key, words),
              text(words));
    }
  }

  public long count(Outcome outcome) {
    return lines.stream().filter(line -> line.outcome() == outcome).count();
  }

  /// Whether all of the file was read.
  public boolean isWhole() {
    return understood && notes.stream().noneMatch(Note::isSpoilt);
  }

  /// What tells this plan from any other: of another file, or over records that stand otherwise.
  public String digest() {
    return Fingerprint.of(List.of(notes, unknown, Fingerprint.of(lines), absent));
  }
}
