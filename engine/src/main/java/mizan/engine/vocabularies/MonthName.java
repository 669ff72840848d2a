package mizan.engine.vocabularies;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The name of a month in a language and a calendar.
///
/// @param month from 1
public record MonthName(int month, boolean hijri) {
  private static final Map<String, MonthName> BY_WORD = new HashMap<>();
  private static final BitSet BEGINNINGS = new BitSet();

  static {
    for (var row : ListFile.rows("months")) {
      BY_WORD.put(
          row.get("word"),
          new MonthName(Integer.parseInt(row.get("month")), row.get("calendar").equals("hijri")));
      BEGINNINGS.set(row.get("word").charAt(0));
    }
  }

  /// Whether the name of a month begins with a small letter.
  public static boolean mayBegin(char letter) {
    return BEGINNINGS.get(letter);
  }

  /// The month that a word names, whatever its case; null when it names none.
  public static @Nullable MonthName find(String word) {
    return BY_WORD.get(word.toLowerCase(Locale.ROOT));
  }
}
