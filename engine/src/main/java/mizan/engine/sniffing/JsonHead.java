package mizan.engine.sniffing;

import java.util.LinkedHashSet;
import java.util.Set;

/// A walk over the beginning of a JSON text that notes the names at its root and in the first
/// object of a list at its root.
final class JsonHead {
  private static final int DEPTH_MOST = 100_000;

  private enum Expects {
    VALUE,
    VALUE_OR_END,
    NAME_OR_END,
    NAME,
    COLON,
    COMMA_OR_END
  }

  private final String text;
  private final StringBuilder open = new StringBuilder();
  private final Set<String> rootNames = new LinkedHashSet<>();
  private final Set<String> elementNames = new LinkedHashSet<>();
  private Expects expects = Expects.VALUE;
  private String name = "";
  private String rootType = "";
  private String elementType = "";
  private boolean elementSeen;
  private boolean broken;
  private int at;
  private int tokens;

  JsonHead(String text) {
    this.text = text;
    while (at < text.length() && !broken && (tokens == 0 || !open.isEmpty())) {
      if (Character.isWhitespace(text.charAt(at))) {
        at++;
      } else {
        token(text.charAt(at));
        tokens++;
      }
    }
  }

  /// Names of the root object.
  Set<String> rootNames() {
    return rootNames;
  }

  /// Names of the first object in the root list, or in the list that an object at the root has.
  Set<String> elementNames() {
    return elementNames;
  }

  /// What the root says under `type`; "" when nothing.
  String rootType() {
    return rootType;
  }

  String elementType() {
    return elementType;
  }

  boolean broken() {
    return broken;
  }

  /// Tokens read before the end or the fault.
  int tokens() {
    return tokens;
  }

  /// Where the first value ends; the end of the text when it does not.
  int end() {
    return at;
  }

  boolean complete() {
    return !broken && open.isEmpty() && tokens > 0;
  }

  private void token(char sign) {
    switch (sign) {
      case '{', '[' -> openValue(sign);
      case '}', ']' -> close(sign);
      case ',' -> comma();
      case ':' -> colon();
      case '"' -> string();
      default -> word();
    }
  }

  private void openValue(char sign) {
    if (!value() || open.length() >= DEPTH_MOST) {
      broken = true;
      return;
    }
    open.append(sign);
    expects = sign == '{' ? Expects.NAME_OR_END : Expects.VALUE_OR_END;
    at++;
  }

  private boolean value() {
    return expects == Expects.VALUE || expects == Expects.VALUE_OR_END;
  }

  private void close(char sign) {
    var last = open.length() - 1;
    var fits = last >= 0 && open.charAt(last) == (sign == '}' ? '{' : '[');
    var allowed =
        expects == Expects.COMMA_OR_END
            || expects == (sign == '}' ? Expects.NAME_OR_END : Expects.VALUE_OR_END);
    if (!fits || !allowed) {
      broken = true;
      return;
    }
    elementSeen |= inElement() && sign == '}';
    open.setLength(last);
    expects = Expects.COMMA_OR_END;
    at++;
  }

  private void comma() {
    if (expects != Expects.COMMA_OR_END || open.isEmpty()) {
      broken = true;
      return;
    }
    expects = open.charAt(open.length() - 1) == '{' ? Expects.NAME : Expects.VALUE;
    at++;
  }

  private void colon() {
    broken = expects != Expects.COLON;
    expects = Expects.VALUE;
    at++;
  }

  private void string() {
    var from = ++at;
    while (at < text.length() && text.charAt(at) != '"') {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    var content = text.substring(from, Math.min(at, text.length()));
    at = Math.min(at + 1, text.length());
    if (expects == Expects.NAME || expects == Expects.NAME_OR_END) {
      named(content);
      expects = Expects.COLON;
    } else if (value()) {
      if (name.equals("type")) {
        typed(content);
      }
      expects = Expects.COMMA_OR_END;
    } else {
      broken = true;
    }
  }

  private void named(String content) {
    name = content;
    if (open.length() == 1) {
      rootNames.add(content);
    } else if (inElement() && !elementSeen) {
      elementNames.add(content);
    }
  }

  private void typed(String content) {
    if (open.toString().equals("{")) {
      rootType = content;
    } else if (inElement() && !elementSeen) {
      elementType = content;
    }
  }

  /// In an object of a list at the root or one level below it.
  private boolean inElement() {
    return open.length() <= 3 && (open.toString().equals("[{") || open.toString().equals("{[{"));
  }

  private void word() {
    var from = at;
    while (at < text.length()
        && ",:]}[{\"".indexOf(text.charAt(at)) < 0
        && !Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    var word = text.substring(from, at);
    var cut = at == text.length();
    broken = !value() || !(cut || word.matches("true|false|null|NaN|-?[0-9][-+0-9.eE]*"));
    expects = Expects.COMMA_OR_END;
  }
}
