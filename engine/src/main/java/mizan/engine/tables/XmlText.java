package mizan.engine.tables;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Text of XML, with its entities and line ends resolved.
final class XmlText {
  private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private XmlText() {}

  static String resolved(String raw) {
    var text = raw.indexOf('\r') < 0 ? raw : raw.replace("\r\n", "\n").replace('\r', '\n');
    if (text.indexOf('&') < 0) {
      return text;
    }
    var out = new StringBuilder(text.length());
    var at = 0;
    while (at < text.length()) {
      var amp = text.indexOf('&', at);
      var end = amp < 0 ? -1 : text.indexOf(';', amp);
      if (end < 0 || end - amp > 12) {
        var stop = amp < 0 ? text.length() : amp + 1;
        out.append(text, at, stop);
        at = stop;
        continue;
      }
      out.append(text, at, amp).append(entity(text.substring(amp + 1, end)));
      at = end + 1;
    }
    return out.toString();
  }

  /// `_x000D_` in spreadsheets stands for a character that XML cannot write.
  ///
  /// Source: ECMA-376 part 1, §22.9.2.19.
  static String unescaped(String text) {
    return text.contains("_x")
        ? ESCAPE
            .matcher(text)
            .replaceAll(found ->
                Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(found.group(1), 16))))
        : text;
  }

  /// Entities of the document's own stay as they are written.
  private static String entity(String name) {
    return switch (name) {
      case "lt" -> "<";
      case "gt" -> ">";
      case "amp" -> "&";
      case "quot" -> "\"";
      case "apos" -> "'";
      default -> byNumber(name);
    };
  }

  private static String byNumber(String name) {
    var hex = name.startsWith("#x") || name.startsWith("#X");
    if (!name.matches(hex ? "#[xX][0-9A-Fa-f]{1,6}" : "#[0-9]{1,7}")) {
      return "&" + name + ";";
    }
    var point = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
    return Character.isValidCodePoint(point) ? Character.toString(point) : "\uFFFD";
  }
}
