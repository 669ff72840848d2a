package mizan.platform.reports;

import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// A record as text in which nothing hides: JSON with line ends, invisible characters by their
/// numbers.
final class VisibleText {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private VisibleText() {}

  static String of(String record) {
    var text = laidOut(record);
    var visible = new StringBuilder(text.length());
    text.codePoints()
        .forEach(character -> {
          if (hides(character)) {
            visible.append(String.format(Locale.ROOT, "⟨U+%04X⟩", character));
          } else {
            visible.appendCodePoint(character);
          }
        });
    return visible.toString();
  }

  /// Marks of direction, joiners, soft hyphens, spaces without width, controls other than line
  /// ends.
  private static boolean hides(int character) {
    return switch (Character.getType(character)) {
      case Character.FORMAT,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      case Character.CONTROL -> character != '\n' && character != '\t';
      default -> false;
    };
  }

  private static String laidOut(String record) {
    if (!record.stripLeading().startsWith("{")) {
      return record;
    }
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.readTree(record));
    } catch (JacksonException _) {
      return record;
    }
  }
}
