package mizan.engine.vocabularies;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// From the many spellings that portals write to the one entry of a list.
///
/// Spellings are folded before they are compared: case, spaces, invisible marks, leading dots. What
/// was looked up is remembered, since a portal repeats the same few spellings.
final class Aliases<T> {
  private static final int REMEMBERED = 10_000;

  private final Map<String, T> entries = new HashMap<>();
  private final Map<String, Optional<T>> remembered = new ConcurrentHashMap<>();
  private final UnaryOperator<String> fold;

  Aliases(UnaryOperator<String> fold) {
    this.fold = fold;
  }

  void add(String alias, T entry) {
    entries.putIfAbsent(fold.apply(alias), entry);
  }

  @Nullable T find(String given) {
    var known = remembered.get(given);
    if (known == null) {
      known = Optional.ofNullable(entries.get(fold.apply(given)));
      if (remembered.size() < REMEMBERED) {
        remembered.put(given, known);
      }
    }
    return known.orElse(null);
  }

  /// Lower case, no leading dot, no media-type parameters, single spaces, no invisible marks.
  static String word(String given) {
    var text = visible(given).strip().toLowerCase(Locale.ROOT);
    var parameters = text.indexOf(';');
    if (parameters > 0 && text.lastIndexOf('/', parameters) > 0) {
      text = text.substring(0, parameters).strip();
    }
    while (text.startsWith(".")) {
      text = text.substring(1);
    }
    return text.replaceAll("\\s+", " ");
  }

  /// As [#word], and of an address neither scheme nor `www.` nor closing slash.
  static String address(String given) {
    var text = visible(given).strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    if (text.startsWith("http://")) {
      text = text.substring("http://".length());
    } else if (text.startsWith("https://")) {
      text = text.substring("https://".length());
    }
    if (text.startsWith("www.")) {
      text = text.substring("www.".length());
    }
    while (text.endsWith("/")) {
      text = text.substring(0, text.length() - 1);
    }
    return text;
  }

  private static String visible(String given) {
    for (var i = 0; i < given.length(); i++) {
      if (Character.getType(given.charAt(i)) == Character.FORMAT) {
        return given.replaceAll("\\p{Cf}", "");
      }
    }
    return given;
  }
}
