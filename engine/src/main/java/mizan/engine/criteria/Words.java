package mizan.engine.criteria;

import java.util.regex.Pattern;

/// What a text says once markup and needless space are taken away.
final class Words {
  private static final Pattern MARKUP = Pattern.compile("<[^<>]{1,400}>|&[a-zA-Z#0-9]{1,10};");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private Words() {}

  /// Only as much of a text is judged as a reader would read.
  private static final int READ = 20_000;

  static String plain(String text) {
    var read = text.length() > READ ? text.substring(0, READ) : text;
    var marked = read.indexOf('<') >= 0 || read.indexOf('&') >= 0;
    var words = marked ? MARKUP.matcher(read).replaceAll(" ") : read;
    return single(words) ? words : SPACE.matcher(words).replaceAll(" ").strip();
  }

  /// The same text for comparing: no case, no markup.
  static String folded(String text) {
    return plain(text).toLowerCase(java.util.Locale.ROOT);
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
      if (c > ' ' && Character.getType(c) != Character.NON_SPACING_MARK) {
        visible++;
      }
    }
    return visible;
  }

  /// Whether spaces are already single and none stands at an end.
  private static boolean single(String text) {
    var before = ' ';
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (Character.isWhitespace(c) && (c != ' ' || before == ' ')) {
        return false;
      }
      before = c;
    }
    return text.isEmpty() || before != ' ';
  }
}
