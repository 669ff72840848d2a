package mizan.engine.vocabularies;

import org.jspecify.annotations.Nullable;

/// An entry of a small list: a theme, an access right or a language.
public record Concept(String code, String uri) {
  private static final Aliases<Concept> THEMES = read("themes");
  private static final Aliases<Concept> ACCESS_RIGHTS = read("access-rights");
  private static final Aliases<Concept> LANGUAGES = read("languages");

  /// The theme of the EU data-theme table that the value means.
  public static @Nullable Concept theme(String given) {
    return THEMES.find(given);
  }

  /// The access right of the EU table that the value means.
  public static @Nullable Concept accessRight(String given) {
    return ACCESS_RIGHTS.find(given);
  }

  /// The language that a code, a name or an authority URI means; its code is ISO 639-1.
  public static @Nullable Concept language(String given) {
    return LANGUAGES.find(given);
  }

  private static Aliases<Concept> read(String list) {
    var aliases = new Aliases<Concept>(Aliases::address);
    for (var row : ListFile.rows(list)) {
      var concept = new Concept(row.get("code"), row.get("uri"));
      aliases.add(concept.code, concept);
      aliases.add(concept.uri, concept);
      for (var column : new String[] {"label_ar", "label_fr", "label_en", "alpha3"}) {
        var label = row.find(column);
        if (!label.isEmpty()) {
          aliases.add(label, concept);
        }
      }
      ListFile.several(row.get("aliases")).forEach(alias -> aliases.add(alias, concept));
    }
    return aliases;
  }
}
