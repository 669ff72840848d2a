package mizan.engine.criteria;

import java.util.Locale;

/// What a text says once markup and needless space are taken away.
final class Words {
  /// Only the beginning of a text is judged: enough to tell words from fillers.
  private static final int READ = 1_000;

  private static final int LONGEST_TAG = 400;
  private static final int LONGEST_ENTITY = 12;

  private static final int LETTER = 1;
  private static final int VISIBLE = 2;
  private static final int SPACE = 4;

  /// What each character below the marks of combination is: descriptions are long, and to look a
  /// character up once is faster than to ask three times what it is.
  private static final byte[] KINDS = new byte[0x300];

  static {
    for (var c = 0; c < KINDS.length; c++) {
      KINDS[c] = (byte) kindOf((char) c);
    }
  }

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
      }
      var kind = kind(c);
      if ((kind & SPACE) != 0) {
        c = ' ';
      }
      text[length] = c;
      length += c != ' ' || before != ' ' ? 1 : 0;
      letters += kind & LETTER;
      visible += (kind & VISIBLE) >> 1;
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

  private static int kind(char c) {
    return c < KINDS.length ? KINDS[c] : kindOf(c);
  }

  private static int kindOf(char c) {
    if (Character.isWhitespace(c)) {
      return SPACE;
    }
    var letter = Character.isLetter(c) || Character.isSurrogate(c);
    var visible = c > ' ' && Character.getType(c) != Character.NON_SPACING_MARK;
    return (letter ? LETTER : 0) | (visible ? VISIBLE : 0);
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
