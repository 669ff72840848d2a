package mizan.engine.criteria;

import java.util.Locale;

/// What a text says once markup and needless space are taken away.
final class Words {
  /// Only the beginning of a text is judged: enough to tell words from fillers.
  private static final int READ = 1_000;

  private static final int LONGEST_TAG = 400;
  private static final int LONGEST_ENTITY = 12;

  private Words() {}

  /// How much a text says, counted without markup.
  ///
  /// @param length in characters, needless space left out
  /// @param letters among them
  /// @param visible characters that are neither space nor mark of combination
  record Measure(int length, int letters, int visible) {}

  /// The text without tags and entities of HTML, with single spaces.
  static String plain(String text) {
    if (isPlain(text)) {
      return text;
    }
    var plain = start(text);
    return new String(plain, 0, strip(plain).length());
  }

  /// The measure of [#plain], without making it.
  static Measure measure(String text) {
    return strip(start(text));
  }

  /// What is read of a text, and the rest of a tag that begins there.
  private static char[] start(String text) {
    var start = new char[Math.min(text.length(), READ + LONGEST_TAG)];
    text.getChars(0, start.length, start, 0);
    return start;
  }

  /// Moves what [#plain] leaves of a text to its beginning, and measures it.
  ///
  /// Letters and single spaces, which alternate too often to be foretold, take the same way.
  private static Measure strip(char[] text) {
    var read = Math.min(text.length, READ);
    var length = 0;
    var letters = 0;
    var visible = 0;
    var before = ' ';
    for (var i = 0; i < read; i++) {
      var c = text[i];
      if (c == '<' || c == '&') {
        var end = endOfMarkup(text, i);
        if (end > 0) {
          i = end;
          c = ' ';
        }
      } else if ((c < ' ' || c >= 0x80) && Character.isWhitespace(c)) {
        c = ' ';
      }
      text[length] = c;
      length += c != ' ' || before != ' ' ? 1 : 0;
      letters += isLetter(c) ? 1 : 0;
      visible += isVisible(c) ? 1 : 0;
      before = c;
    }
    var trailing = length > 0 && before == ' ' ? 1 : 0;
    return new Measure(length - trailing, letters, visible);
  }

  private static int endOfMarkup(char[] text, int from) {
    return text[from] == '<'
        ? end(text, from, '>', LONGEST_TAG)
        : end(text, from, ';', LONGEST_ENTITY);
  }

  private static boolean isLetter(char c) {
    return c < 0x80 ? isAsciiLetter(c) : Character.isLetter(c) || Character.isSurrogate(c);
  }

  private static boolean isVisible(char c) {
    return c > ' ' && (c < 0x300 || Character.getType(c) != Character.NON_SPACING_MARK);
  }

  /// The same text for comparing: no case, no markup.
  static String folded(String text) {
    return plain(text).toLowerCase(Locale.ROOT);
  }

  private static boolean isPlain(String text) {
    var before = ' ';
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c == '<' || c == '&' || (c <= ' ' && (c != ' ' || before == ' ')) || c == '\u00A0') {
        return false;
      }
      before = c;
    }
    return before != ' ' && text.length() <= READ;
  }

  private static boolean isAsciiLetter(char c) {
    return (char) ((c | 0x20) - 'a') <= 'z' - 'a';
  }

  /// Where a tag or an entity that begins here ends; -1 when none begins here.
  private static int end(char[] text, int from, char closing, int longest) {
    var most = Math.min(text.length, from + longest);
    for (var i = from + 1; i < most; i++) {
      var c = text[i];
      if (c == closing) {
        return i > from + 1 ? i : -1;
      }
      if (c == '<'
          || (closing == ';' && !(c == '#' || (c < 0x80 && Character.isLetterOrDigit(c))))) {
        return -1;
      }
    }
    return -1;
  }
}
