package mizan.platform.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The site's words in one language, by key.
///
/// An argument `{0}` is written the language's way; a name in another script is isolated, so that
/// it cannot disturb the order of the sentence around it. Apostrophes need no quoting.
public final class Words {
  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)}");
  private static final Pattern ARABIC = Pattern.compile("\\p{IsArabic}");
  private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}");
  private static final char ISOLATE = '\u2068';
  private static final char END_OF_ISOLATE = '\u2069';

  private final Map<String, String> messages;
  private final Formats formats;

  Words(Map<String, String> messages, Formats formats) {
    this.messages = Map.copyOf(messages);
    this.formats = formats;
  }

  public Language language() {
    return formats.language();
  }

  public Formats formats() {
    return formats;
  }

  /// The sentence of a key; a key that no room's messages hold is a fault of ours and throws.
  public String text(String key, Object... arguments) {
    var message = messages.get(key);
    if (message == null) {
      throw new IllegalArgumentException("No words for '" + key + "' in " + language().code());
    }
    return ARGUMENT
        .matcher(message)
        .replaceAll(place ->
            Matcher.quoteReplacement(written(arguments[Integer.parseInt(place.group(1))])));
  }

  /// The wording of a code that may have none, as what an older version wrote down.
  ///
  /// @param key ends in the code
  public String textOr(String key, String code) {
    return messages.getOrDefault(key, code);
  }

  /// The wording for a number of things: `key.one`, `key.two`, … `key.other`; `{0}` is the number.
  public String count(String key, long number) {
    var form = key + "." + Plural.of(language(), number).name().toLowerCase(language().locale());
    return text(messages.containsKey(form) ? form : key + ".other", number);
  }

  /// A file's size, as `1.2 MB`.
  public String size(long sizeBytes) {
    return formats.size(sizeBytes, this);
  }

  private String written(Object argument) {
    return switch (argument) {
      case Integer number -> formats.number(number);
      case Long number -> formats.number(number);
      case Double number -> formats.points(number);
      case LocalDate day -> formats.date(day);
      case Instant moment -> formats.dateTime(moment);
      default -> isolated(argument.toString());
    };
  }

  private String isolated(String text) {
    var foreign = language().runsRightToLeft() ? LATIN : ARABIC;
    return foreign.matcher(text).find() ? ISOLATE + text + END_OF_ISOLATE : text;
  }
}
