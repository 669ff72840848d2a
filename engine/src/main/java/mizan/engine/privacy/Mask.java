package mizan.engine.privacy;

import java.util.regex.Pattern;

/// Covers a value, so that its owner can find it again and nobody can read it.
public final class Mask {
  private static final int LONGEST = 16;
  private static final int LONGEST_NAME = 80;

  /// Years may stand in a name; beside them, a number of a person has more figures.
  private static final int FIGURES_OF_NAME = 7;

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");

  private Mask() {}

  /// The first sign, and a dot for each other, spaces and at signs as they are.
  public static String of(String value) {
    var masked = new StringBuilder();
    for (var i = 0; i < value.length() && i < LONGEST; i++) {
      var c = value.charAt(i);
      masked.append(i == 0 || c == ' ' || c == '@' ? c : '•');
    }
    return masked.toString();
  }

  /// The name of a column or a sheet: itself, but covered where it is rather a value, as in a table
  /// that begins without names.
  public static String ofName(String name) {
    var figures = YEAR.matcher(name).replaceAll("").chars().filter(Character::isDigit).count();
    var isValue = figures >= FIGURES_OF_NAME || name.indexOf('@') >= 0;
    var cut = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name;
    return isValue ? of(name) : cut;
  }
}
