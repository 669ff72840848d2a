package mizan.engine.tables;

/// Text of XML, with its entities and line ends resolved.
final class XmlText {
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
