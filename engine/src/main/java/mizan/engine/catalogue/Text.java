package mizan.engine.catalogue;

import java.util.ArrayList;
import java.util.List;

/// A text in the languages it was given in, kept apart.
///
/// @param phrases non-empty texts; a phrase's language is "" when the portal did not say it
public record Text(List<Phrase> phrases) {
  public static final Text NONE = new Text(List.of());

  /// A text in one language. Shapes: `language` is ISO 639-1, or "" when not said.
  public record Phrase(String language, String value) {}

  public Text {
    phrases = List.copyOf(phrases);
  }

  /// A text whose language was not said; blank texts count as no text.
  public static Text of(String value) {
    return of("", value);
  }

  public static Text of(String language, String value) {
    return value.isBlank() ? NONE : new Text(List.of(new Phrase(language, value)));
  }

  /// This text and another; a phrase that stands in both is kept once.
  public Text and(Text other) {
    if (other.isEmpty()) {
      return this;
    }
    if (isEmpty()) {
      return other;
    }
    var all = new ArrayList<>(phrases);
    other.phrases.stream().filter(phrase -> !all.contains(phrase)).forEach(all::add);
    return new Text(all);
  }

  public boolean isEmpty() {
    return phrases.isEmpty();
  }

  /// The text to show when one must do: the first given, "" when there is none.
  public String any() {
    return phrases.isEmpty() ? "" : phrases.getFirst().value();
  }

  /// The text to show to a reader of this language, else any.
  public String in(String language) {
    for (var phrase : phrases) {
      if (phrase.language().equals(language)) {
        return phrase.value();
      }
    }
    for (var phrase : phrases) {
      if (phrase.language().isEmpty() && Script.of(phrase.value()).writes(language)) {
        return phrase.value();
      }
    }
    return any();
  }

  /// Whether the text is present in this language: tagged so, or untagged and in its script.
  public boolean speaks(String language) {
    for (var phrase : phrases) {
      if (phrase.language().equals(language)
          || (phrase.language().isEmpty() && Script.of(phrase.value()).writes(language))) {
        return true;
      }
    }
    return false;
  }
}
