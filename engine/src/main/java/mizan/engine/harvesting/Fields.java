package mizan.engine.harvesting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import mizan.engine.catalogue.Text;
import mizan.engine.catalogue.Text.Phrase;
import mizan.engine.harvesting.Problem.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The fields of a JSON record, read forgivingly: whatever a portal puts where a text should be.
///
/// Blank texts count as absent; numbers and booleans are read as they are written; invisible marks
/// and control characters are taken out.
final class Fields {
  private static final List<String> LANGUAGES = List.of("ar", "fr", "en");
  private static final String TRANSLATED = "_translated";

  /// By field name: that name for each language, and the name of its dictionary.
  private static final Map<String, List<String>> SUFFIXED = new ConcurrentHashMap<>();

  private final JsonNode record;
  private final Map<String, JsonNode> extras;
  private final Gathering gathering;
  private final String place;
  private final Set<String> blank;

  Fields(JsonNode record, Gathering gathering, String place, Set<String> blank) {
    this.record = record;
    this.gathering = gathering;
    this.place = place;
    this.blank = blank;
    this.extras = extras(record.get("extras"));
  }

  /// The fields of a part of this record, for example a resource.
  Fields part(JsonNode part, Set<String> blankOfPart) {
    return new Fields(part, gathering, place, blankOfPart);
  }

  /// The node of the first of these fields that is there and not null.
  @Nullable JsonNode node(String... names) {
    for (var name : names) {
      var node = record.get(name);
      if (node == null || node.isNull()) {
        node = extras.get(name);
      }
      if (node != null && !node.isNull()) {
        return node;
      }
    }
    return null;
  }

  /// The first of these fields that has a text; a field given without one is noted as blank.
  ///
  /// @param property the DCAT property that the fields mean
  @Nullable String text(String property, String... names) {
    var given = false;
    for (var name : names) {
      var node = record.get(name);
      var value = node == null ? null : text(node);
      if (value == null) {
        given |= node != null && node.isString();
        node = extras.get(name);
        value = node == null ? null : text(node);
        given |= node != null && node.isString();
      }
      if (value != null) {
        return value;
      }
    }
    if (given) {
      blank.add(property);
    }
    return null;
  }

  /// A text in the languages it is given in: `<name>_translated` or a dictionary, `<name>_ar` and
  /// its like, and the plain field.
  Text texts(String property, String... names) {
    var phrases = new ArrayList<Phrase>(3);
    var byLanguage = byLanguage();
    for (var i = 0; byLanguage && i < names.length; i++) {
      var suffixed = SUFFIXED.computeIfAbsent(names[i], Fields::suffixed);
      dictionary(record.get(suffixed.getLast()), phrases);
      for (var j = 0; j < LANGUAGES.size(); j++) {
        add(phrases, LANGUAGES.get(j), node(suffixed.get(j)));
      }
    }
    for (var name : names) {
      var node = node(name);
      if (node != null && node.isObject()) {
        dictionary(node, phrases);
      } else if (node != null) {
        var value = text(node);
        if (value == null) {
          blank.add(property);
        } else if (!has(phrases, value)) {
          phrases.add(new Phrase("", value));
        }
      }
    }
    return phrases.isEmpty() ? Text.NONE : new Text(phrases);
  }

  /// Whether a field may be named with a language or as a dictionary; in most records none is.
  private boolean byLanguage() {
    for (var name : record.propertyNames()) {
      if (underlined(name, name.length() - LANGUAGES.getFirst().length() - 1)
          || underlined(name, name.length() - TRANSLATED.length())) {
        return true;
      }
    }
    return !extras.isEmpty();
  }

  private static boolean underlined(String name, int at) {
    return at > 0 && name.charAt(at) == '_';
  }

  private static boolean has(List<Phrase> phrases, String value) {
    for (var phrase : phrases) {
      if (phrase.value().equals(value)) {
        return true;
      }
    }
    return false;
  }

  private static List<String> suffixed(String name) {
    return Stream.concat(
            LANGUAGES.stream().map(language -> name + "_" + language), Stream.of(name + TRANSLATED))
        .toList();
  }

  /// Several texts: a list, a text with commas, a JSON list inside a text, or a dictionary of
  /// lists.
  List<Phrase> several(String... names) {
    var phrases = new ArrayList<Phrase>();
    for (var name : names) {
      var node = node(name);
      if (node != null) {
        several("", node, phrases);
      }
    }
    return phrases;
  }

  private void several(String language, JsonNode node, List<Phrase> phrases) {
    if (node.isArray()) {
      for (var item : node) {
        var value = item.isObject() ? named(item) : text(item);
        if (value != null) {
          phrases.add(new Phrase(language, value));
        }
      }
    } else if (node.isObject()) {
      node.forEachEntry((key, value) -> several(key, value, phrases));
    } else {
      var value = text(node);
      if (value != null) {
        for (var piece : value.replaceAll("[\\[\\]\"{}]", "").split("[,،;]", -1)) {
          if (!piece.isBlank()) {
            phrases.add(new Phrase(language, piece.strip()));
          }
        }
      }
    }
  }

  /// Whether one of these fields says anything; an empty list, object or text does not.
  boolean say(String... names) {
    for (var name : names) {
      var node = node(name);
      if (node != null && (node.isContainer() ? !node.isEmpty() : text(node) != null)) {
        return true;
      }
    }
    return false;
  }

  /// The name of a tag, a group or an organisation.
  @Nullable String named(JsonNode node) {
    for (var name : List.of("title", "display_name", "name", "@id", "label")) {
      var child = node.get(name);
      var value = child == null ? null : text(child);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  /// The text of a node: itself, its first item, its number; null when blank or nothing of these.
  @Nullable String text(JsonNode node) {
    if (node.isString()) {
      return clean(node.stringValue());
    }
    if (node.isNumber() || node.isBoolean()) {
      return node.asString();
    }
    return node.isArray() && !node.isEmpty() ? text(node.get(0)) : null;
  }

  private void dictionary(@Nullable JsonNode node, List<Phrase> phrases) {
    if (node != null && node.isObject()) {
      node.forEachEntry((language, value) -> add(phrases, language, value));
    }
  }

  private void add(List<Phrase> phrases, String language, @Nullable JsonNode node) {
    var value = node == null ? null : text(node);
    if (value != null) {
      phrases.add(new Phrase(language, value));
    }
  }

  private @Nullable String clean(String value) {
    var text = visible(value);
    if (text.length() < value.length() && hasControl(value)) {
      gathering.problem(Kind.CONTROL_CHARACTERS, place, "");
    }
    text = text.strip();
    return text.isEmpty() ? null : text;
  }

  /// A text without control characters and invisible marks; the text itself when it has none.
  static String visible(String value) {
    var characters = value.toCharArray(); // an array is read faster than a String
    for (var c : characters) {
      if ((c < ' ' || c >= 0x7F) && (control(c) || invisible(c))) {
        return withoutInvisible(value);
      }
    }
    return value;
  }

  /// Whether a text has characters that no text should have: controls, and what Unicode never uses.
  static boolean hasControl(String text) {
    for (var i = 0; i < text.length(); i++) {
      if (control(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean control(char c) {
    return (c < ' ' && c != '\n' && c != '\r' && c != '\t') || c >= 0xFFFE;
  }

  private static String withoutInvisible(String text) {
    var clean = new StringBuilder(text.length());
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c == '\n' || c == '\t') {
        clean.append(c);
      } else if (c >= ' ' && !control(c) && !invisible(c)) {
        clean.append(c);
      }
    }
    return clean.toString();
  }

  /// Direction marks, zero-width marks, the byte order mark, C1 controls; not the joiners of
  /// Arabic.
  private static boolean invisible(char c) {
    return (c <= 0x9F && c >= 0x7F)
        || c == 0x200B
        || c == 0x200E
        || c == 0x200F
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069)
        || c == 0xFEFF;
  }

  /// CKAN's free fields: a list of key and value, or a plain object.
  private static Map<String, JsonNode> extras(@Nullable JsonNode extras) {
    if (extras == null || extras.isEmpty()) {
      return Map.of();
    }
    var map = new HashMap<String, JsonNode>();
    if (extras.isArray()) {
      for (var extra : extras) {
        var key = extra.get("key");
        var value = extra.get("value");
        if (key != null && key.isString() && value != null) {
          map.put(key.stringValue(), value);
        }
      }
    } else {
      extras.forEachEntry(map::put);
    }
    return map;
  }
}
