package mizan.engine.harvesting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mizan.engine.catalogue.Text;
import mizan.engine.catalogue.Text.Phrase;
import mizan.engine.vocabularies.Concept;
import org.jspecify.annotations.Nullable;

/// What the elements of an ISO 19139 record say: codes, words, and texts in the languages of the
/// record.
final class IsoWords {
  private final Map<String, String> locales = new HashMap<>();
  private final String language;

  IsoWords(XmlElement record) {
    this.language = language(code(record.first("language")));
    for (var locale : record.all("locale", "PT_Locale")) {
      locales.put("#" + locale.attribute("id"), language(code(locale.first("languageCode"))));
    }
  }

  /// A text in the language of the record, and in those of its free text.
  Text text(@Nullable XmlElement given) {
    if (given == null) {
      return Text.NONE;
    }
    var phrases = new ArrayList<Phrase>(2);
    for (var part : given.elements()) {
      if (part.name().equals("PT_FreeText")) {
        for (var localised : part.all("textGroup", "LocalisedCharacterString")) {
          var spoken = locales.getOrDefault(localised.attribute("locale"), "");
          add(new Phrase(spoken, localised.words()), phrases);
        }
      } else {
        add(new Phrase(language, part.words()), phrases);
      }
    }
    return phrases.isEmpty() ? Text.NONE : new Text(phrases);
  }

  private static void add(Phrase phrase, List<Phrase> phrases) {
    var said = phrases.stream().anyMatch(other -> other.value().equals(phrase.value()));
    if (!phrase.value().isEmpty() && !said) {
      phrases.add(phrase);
    }
  }

  /// The value of a code list, which stands in an attribute; else its words.
  static String code(@Nullable XmlElement property) {
    if (property == null) {
      return "";
    }
    for (var code : property.elements()) {
      var value = code.attribute("codeListValue").strip();
      return value.isEmpty() ? code.words() : value;
    }
    return property.words();
  }

  static String words(@Nullable XmlElement element) {
    return element == null ? "" : element.words();
  }

  static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  /// The code of two letters for a code or a name of a language; what is not known stays.
  private static String language(String given) {
    var concept = given.isEmpty() ? null : Concept.language(given);
    return concept == null ? given.toLowerCase(Locale.ROOT) : concept.code();
  }
}
