package mizan.platform.web;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A language of the site; its code is the first segment of every page's address.
public enum Language {
  /// Always Tunisia's: months are جانفي…, digits are 0–9.
  ARABIC("ar", "ar-TN", "العربية", "rtl"),
  FRENCH("fr", "fr-TN", "Français", "ltr"),
  ENGLISH("en", "en-GB", "English", "ltr");

  /// What a reader who asks for none of the three is given.
  public static final Language USUAL = FRENCH;

  private final String code;
  private final Locale locale;
  private final String ownName;
  private final String direction;

  Language(String code, String tag, String ownName, String direction) {
    this.code = code;
    this.locale = Locale.forLanguageTag(tag);
    this.ownName = ownName;
    this.direction = direction;
  }

  public String code() {
    return code;
  }

  public Locale locale() {
    return locale;
  }

  /// The language's name in itself, for the reader who cannot read the present page.
  public String ownName() {
    return ownName;
  }

  /// The value of HTML's `dir`.
  public String direction() {
    return direction;
  }

  /// The order of names as readers of the language look for them.
  public Comparator<String> order() {
    return Collator.getInstance(locale)::compare;
  }

  public boolean runsRightToLeft() {
    return direction.equals("rtl");
  }

  public static Optional<Language> find(String code) {
    return Stream.of(values()).filter(language -> language.code.equals(code)).findFirst();
  }

  /// The language of an address such as `/ar/portals`.
  public static Optional<Language> findInPath(String path) {
    return find(path.split("/", 3).length > 1 ? path.split("/", 3)[1] : "");
  }

  /// The first of the three that an `Accept-Language` header prefers.
  public static Language preferred(@Nullable String header) {
    if (header == null || header.isBlank()) {
      return USUAL;
    }
    try {
      var ours = Stream.of(values()).map(Language::code).toList();
      return find(Optional.ofNullable(lookup(header, ours)).orElse("")).orElse(USUAL);
    } catch (IllegalArgumentException _) {
      return USUAL; // a header that is no list of languages
    }
  }

  private static @Nullable String lookup(String header, List<String> codes) {
    return Locale.lookupTag(LanguageRange.parse(header), codes);
  }
}
