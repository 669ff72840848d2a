package mizan.engine.reporting;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One line of CSV by RFC 4180, safe to open in a spreadsheet.
public final class Csv {
  /// What a file must begin with for a spreadsheet to read its letters right.
  public static final String BYTE_ORDER_MARK = "\uFEFF";

  private Csv() {}

  public static String line(@Nullable Object... cells) {
    return Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",")) + "\r\n";
  }

  private static String cell(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    var text = value instanceof String said ? guarded(said) : value.toString();
    return text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
        ? '"' + text.replace("\"", "\"\"") + '"'
        : text;
  }

  /// A text that a spreadsheet would take for a formula, led by an apostrophe; so is one that looks
  /// as if it had been led by one, so that [#unguarded] gives back every text as it was.
  public static String guarded(String text) {
    return isFormula(text) ? "'" + text : text;
  }

  /// What a cell said before it was guarded.
  public static String unguarded(String cell) {
    return cell.startsWith("'") && isFormula(cell.substring(1)) ? cell.substring(1) : cell;
  }

  private static boolean isFormula(String text) {
    var at = 0;
    while (at < text.length() && text.charAt(at) == '\'') {
      at++;
    }
    return at < text.length() && "=+-@\t\r".indexOf(text.charAt(at)) >= 0;
  }
}
