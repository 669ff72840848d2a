package mizan.engine.criteria;

import java.util.Locale;

/// What a text says once markup and needless space are taken away.
final class Words {
  /// Only the beginning of a text is judged: enough to tell words from fillers.
  private static final int READ = 4_000;

  private static final int LONGEST_TAG = 400;
  private static final int LONGEST_ENTITY = 12;

  private Words() {}

  /// The text without tags and entities of HTML, with single spaces.
  static String plain(String text) {
    if (isPlain(text)) {
      return text;
    }
    var length = Math.min(text.length(), READ);
    var plain = new StringBuilder(length);
    for (var i = 0; i < length; i++) {
      var c = text.charAt(i);
      var end =
          c == '<'
              ? end(text, i, '>', LONGEST_TAG)
              : c == '&' ? end(text, i, ';', LONGEST_ENTITY) : -1;
      if (end > 0) {
        i = end;
        space(plain);
      } else if (Character.isWhitespace(c)) {
        space(plain);
      } else {
        plain.append(c);
      }
    }
    var last = plain.length() - 1;
    if (last >= 0 && plain.charAt(last) == ' ') {
      plain.setLength(last);
    }
    return plain.toString();
  }

  /// The same text for comparing: no case, no markup.
  static String folded(String text) {
    return plain(text).toLowerCase(Locale.ROOT);
  }

  static int letters(String text) {
    var letters = 0;
    for (var i = 0; i < text.length(); i++) {
      if (Character.isLetter(text.charAt(i)) || Character.isSurrogate(text.charAt(i))) {
        letters++;
      }
    }
    return letters;
  }

  /// Characters that are neither space nor mark of combination.
  static int visible(String text) {
    var visible = 0;
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c > ' ' && (c < 0x300 || Character.getType(c) != Character.NON_SPACING_MARK)) {
        visible++;
      }
    }
    return visible;
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

  private static void space(StringBuilder plain) {
    var length = plain.length();
    if (length > 0 && plain.charAt(length - 1) != ' ') {
      plain.append(' ');
    }
  }

  /// Where a tag or an entity that begins here ends; -1 when none begins here.
  private static int end(String text, int from, char closing, int longest) {
    var most = Math.min(text.length(), from + longest);
    for (var i = from + 1; i < most; i++) {
      var c = text.charAt(i);
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
