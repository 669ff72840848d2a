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

/// The fields of a JSON record, read forgivingly: whatever a portal puts where a text should be.
///
/// Blank texts count as absent; numbers and booleans are read as they are written; invisible marks
/// and control characters are taken out.
final class Fields {
  private static final List<String> LANGUAGES = List.of("ar", "fr", "en");
  private static final String TRANSLATED = "_translated";

  /// By field name: that name for each language, and the name of its dictionary.
  private static final Map<String, List<String>> SUFFIXED = new ConcurrentHashMap<>();

  private final JsonObject record;
  private final Map<String, Json> extras;
  private final Gathering gathering;
  private final String place;
  private final Set<String> blank;
  private final boolean byLanguage;

  Fields(JsonObject record, Gathering gathering, String place, Set<String> blank) {
    this.record = record;
    this.gathering = gathering;
    this.place = place;
    this.blank = blank;
    this.extras = extras(record.get("extras"));
    this.byLanguage = byLanguage();
  }

  /// The fields of a part of this record, for example a resource.
  Fields part(JsonObject part, Set<String> blankOfPart) {
    return new Fields(part, gathering, place, blankOfPart);
  }

  /// The node of the first of these fields that is there and not null.
  @Nullable Json node(String... names) {
    for (var name : names) {
      var node = record.get(name);
      if (node == null || node instanceof Json.Null) {
        node = extra(name);
      }
      if (node != null && !(node instanceof Json.Null)) {
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
        given |= node instanceof Json.Text;
        node = extra(name);
        value = node == null ? null : text(node);
        given |= node instanceof Json.Text;
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
    for (var i = 0; byLanguage && i < names.length; i++) {
      var suffixed = SUFFIXED.computeIfAbsent(names[i], Fields::suffixed);
      dictionary(record.get(suffixed.getLast()), phrases);
      for (var j = 0; j < LANGUAGES.size(); j++) {
        add(phrases, LANGUAGES.get(j), node(suffixed.get(j)));
      }
    }
    for (var name : names) {
      var node = node(name);
      if (node instanceof JsonObject) {
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
    for (var i = 0; i < record.size(); i++) {
      var name = record.name(i);
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

  private void several(String language, Json node, List<Phrase> phrases) {
    switch (node) {
      case Json.Array(var items) -> {
        for (var item : items) {
          var value = item instanceof JsonObject object ? named(object) : text(item);
          if (value != null) {
            phrases.add(new Phrase(language, value));
          }
        }
      }
      case JsonObject object -> object.forEach((key, value) -> several(key, value, phrases));
      case Json.Text _, Json.Whole _, Json.Flag _, Json.Null _ -> {
        var value = text(node);
        if (value != null) {
          pieces(value, language, phrases);
        }
      }
    }
  }

  private static void pieces(String value, String language, List<Phrase> phrases) {
    for (var piece : value.replaceAll("[\\[\\]\"{}]", "").split("[,،;]", -1)) {
      if (!piece.isBlank()) {
        phrases.add(new Phrase(language, piece.strip()));
      }
    }
  }

  /// Whether one of these fields says anything; an empty list, object or text does not.
  boolean say(String... names) {
    for (var name : names) {
      var node = node(name);
      if (node != null && says(node)) {
        return true;
      }
    }
    return false;
  }

  private boolean says(Json node) {
    return switch (node) {
      case Json.Array(var items) -> !items.isEmpty();
      case JsonObject object -> object.size() > 0;
      case Json.Text _, Json.Whole _, Json.Flag _, Json.Null _ -> text(node) != null;
    };
  }

  /// The name of a tag, a group or an organisation.
  @Nullable String named(JsonObject node) {
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
  @Nullable String text(Json node) {
    return switch (node) {
      case Json.Text text -> clean(text);
      case Json.Whole(var number) -> Long.toString(number);
      case Json.Flag(var flag) -> Boolean.toString(flag);
      case Json.Array(var items) -> items.isEmpty() ? null : text(items.getFirst());
      case JsonObject _, Json.Null _ -> null;
    };
  }

  private void dictionary(@Nullable Json node, List<Phrase> phrases) {
    if (node instanceof JsonObject object) {
      object.forEach((language, value) -> add(phrases, language, value));
    }
  }

  private void add(List<Phrase> phrases, String language, @Nullable Json node) {
    var value = node == null ? null : text(node);
    if (value != null) {
      phrases.add(new Phrase(language, value));
    }
  }

  private @Nullable String clean(Json.Text given) {
    var text = given.value();
    if (!given.visible()) {
      text = visible(text);
      if (text.length() < given.value().length() && hasControl(given.value())) {
        gathering.problem(Kind.CONTROL_CHARACTERS, place, "");
      }
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

  /// Only CKAN has free fields: most records are not looked through for one.
  private @Nullable Json extra(String name) {
    return extras.isEmpty() ? null : extras.get(name);
  }

  /// CKAN's free fields: a list of key and value, or a plain object.
  private static Map<String, Json> extras(@Nullable Json extras) {
    return switch (extras) {
      case Json.Array(var items) -> extras(items);
      case JsonObject object -> {
        var map = HashMap.<String, Json>newHashMap(object.size());
        object.forEach(map::put);
        yield map;
      }
      case null, default -> Map.of();
    };
  }

  private static Map<String, Json> extras(List<Json> items) {
    var map = HashMap.<String, Json>newHashMap(items.size());
    for (var item : items) {
      if (item instanceof JsonObject extra && extra.get("key") instanceof Json.Text(var key, _)) {
        var value = extra.get("value");
        if (value != null) {
          map.put(key, value);
        }
      }
    }
    return map;
  }
}
