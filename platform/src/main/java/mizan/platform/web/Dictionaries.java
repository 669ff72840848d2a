package mizan.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// The words of all rooms in all languages, read from `messages/<room>_<language>.properties`.
@Component
public class Dictionaries {
  private final Map<Language, Words> byLanguage = new EnumMap<>(Language.class);

  Dictionaries(WebSettings settings) {
    for (var language : Language.values()) {
      var formats = new Formats(language, settings.zone());
      byLanguage.put(language, new Words(messages(language), formats));
    }
  }

  public Words in(Language language) {
    return Objects.requireNonNull(byLanguage.get(language));
  }

  private static Map<String, String> messages(Language language) {
    var places = "classpath*:messages/*_" + language.code() + ".properties";
    try {
      var messages = new HashMap<String, String>();
      for (var room : new PathMatchingResourcePatternResolver().getResources(places)) {
        var read = new Properties();
        read.load(new StringReader(room.getContentAsString(UTF_8)));
        read.forEach((key, text) -> messages.put((String) key, (String) text));
      }
      return messages;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
