package mizan.engine.tables;

import org.jspecify.annotations.Nullable;

/// Tells numbers, dates and times apart by their signs alone, in Western and Arabic-Indic digits.
final class Figures {
  private int digits;
  private int longestRun;
  private int dashes;
  private int slashes;
  private int points;
  private int commas;
  private int colons;
  private int spaces;
  private int letters;

  private Figures() {}

  /// The look of a short text with a digit; `null` when it is none of the three.
  static @Nullable CellLook of(String text) {
    var seen = new Figures();
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      run = Character.isDigit(c) ? run + 1 : 0;
      seen.longestRun = Math.max(seen.longestRun, run);
      if (!seen.take(c, i)) {
        return null;
      }
    }
    return seen.look(text);
  }

  private boolean take(char c, int place) {
    if (Character.isDigit(c)) {
      digits++;
      return true;
    }
    switch (c) {
      case '-' -> dashes += place == 0 ? 0 : 1;
      case '/' -> slashes++;
      case '.', '\u066B' -> points++;
      case ',', '\u066C' -> commas++;
      case ':' -> colons++;
      case ' ', '\u00A0', '\u202F', '\'' -> spaces++;
      case 'T', 'Z', 'e', 'E' -> letters++;
      case '+', '%', '\u066A', '$', '€', '£', '(', ')' -> {}
      default -> {
        return false;
      }
    }
    return true;
  }

  private @Nullable CellLook look(String text) {
    boolean dated = (dashes == 2 && slashes == 0) || (slashes == 2 && dashes == 0);
    if (dated && digits >= 4 && commas == 0 && longestRun <= 4 + 2) {
      return CellLook.DATE;
    }
    if (colons > 0) {
      return colons <= 2 && dashes + slashes + commas + letters == 0 && longestRun <= 2
          ? CellLook.TIME
          : null;
    }
    if (points == 2 && digits >= 6 && digits <= 8 && spaces + commas == 0 && shortGroups(text)) {
      return CellLook.DATE;
    }
    boolean grouped = spaces == 0 || longestRun <= 3 || points + commas > 0;
    return dashes + slashes == 0 && letters <= 1 && grouped ? CellLook.NUMBER : null;
  }

  private static boolean shortGroups(String text) {
    int first = text.indexOf('.');
    int second = text.indexOf('.', first + 1);
    return first >= 0 && second > first && second - first <= 3;
  }
}
