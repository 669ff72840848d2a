package mizan.platform.inventory;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import mizan.platform.inventory.pages.AssetWords;
import mizan.platform.web.Dictionaries;
import mizan.platform.web.Language;
import mizan.platform.web.Problem;
import mizan.platform.web.Words;
import org.springframework.stereotype.Component;

/// The words by which the columns of a table of records, and the answers of closed lists, are told,
/// in all languages.
@Component
class AssetVocabulary {
  static final String ID = "id";
  static final String VERSION = "version";
  static final String BODY = "body";
  static final String STATE = "state";
  static final String DECISION = "decision";

  /// The column whose heading says which layout the table has, and in which language.
  static final String LAYOUT = "layout";

  /// The layouts that are understood: this one and those before it.
  private static final int NEWEST_LAYOUT = 1;

  private static final Pattern LAYOUT_HEADING = Pattern.compile("mizan (\\d{1,4}) (ar|fr|en)");

  private final Map<String, String> columns = new HashMap<>();
  private final Map<AssetField, Map<String, String>> choices = new HashMap<>();

  AssetVocabulary(Dictionaries dictionaries) {
    columns.put(ID, ID);
    columns.put(VERSION, VERSION);
    for (var language : Language.values()) {
      learn(dictionaries.in(language));
    }
  }

  private void learn(Words words) {
    columns.put(BODY, BODY);
    columns.put(STATE, STATE);
    columns.put(DECISION, DECISION);
    columns.put(Likeness.key(words.text("inventory.body")), BODY);
    columns.put(Likeness.key(words.text("inventory.state")), STATE);
    columns.put(Likeness.key(words.text("inventory.decision")), DECISION);
    for (var field : AssetField.values()) {
      for (var key : field.keys()) {
        columns.put(Likeness.key(key), key);
        columns.put(Likeness.key(AssetWords.label(field, key, words)), key);
      }
      // A heading that names no language means the one that it is written in.
      if (field.isTrilingual()) {
        columns.putIfAbsent(
            Likeness.key(AssetWords.name(field, words)),
            field.code() + "-" + words.language().code());
      }
      for (var code : field.choices()) {
        var known = choices.computeIfAbsent(field, _ -> new HashMap<>());
        known.put(Likeness.key(code), code);
        known.put(Likeness.key(AssetWords.choice(field, code, words)), code);
      }
    }
  }

  /// The heading that says which layout a table has.
  static String layout(Language language) {
    return "mizan %d %s".formatted(NEWEST_LAYOUT, language.code());
  }

  /// The column that a heading means.
  ///
  /// @throws Problem when it says that the table has a layout of later than this
  Optional<String> column(String heading) {
    var key = Likeness.key(heading);
    var layout = LAYOUT_HEADING.matcher(key);
    if (layout.matches()) {
      if (Integer.parseInt(layout.group(1)) > NEWEST_LAYOUT) {
        throw Problem.badRequest("inventory.import.layout").at("file");
      }
      return Optional.of(LAYOUT);
    }
    return Optional.ofNullable(columns.get(key));
  }

  /// The code that a word of a closed list means.
  Optional<String> choice(AssetField field, String word) {
    return Optional.ofNullable(choices.getOrDefault(field, Map.of()).get(Likeness.key(word)));
  }
}
