package mizan.engine.reporting;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The engine's words in one language: texts of reports and of the command line, numbers, dates.
public final class Words {
  public static final List<String> LANGUAGES = List.of("ar", "fr", "en");

  private static final List<String> FILES =
      List.of(
          "/words/engine",
          "/words/profile",
          "/words/dictionary",
          "/cards/indicators",
          "/cards/dimensions");
  private static final Map<String, Words> BY_LANGUAGE = new ConcurrentHashMap<>();

  private final String language;
  private final Locale locale;
  private final Properties texts = new Properties();

  private Words(String language) {
    this.language = language;
    // Arabic is always that of Tunisia: its months, and Western digits.
    this.locale = Locale.forLanguageTag(language.equals("ar") ? "ar-TN" : language);
    FILES.forEach(this::load);
  }

  /// The words of a language.
  ///
  /// @param language `ar`, `fr` or `en`
  public static Words in(String language) {
    if (!LANGUAGES.contains(language)) {
      throw new IllegalArgumentException("no words in " + language);
    }
    return BY_LANGUAGE.computeIfAbsent(language, Words::new);
  }

  public String language() {
    return language;
  }

  public String direction() {
    return language.equals("ar") ? "rtl" : "ltr";
  }

  /// The text of a key, with its arguments set in.
  ///
  /// @throws IllegalArgumentException when there is no such key
  public String text(String key, Object... arguments) {
    var pattern = texts.getProperty(key);
    if (pattern == null) {
      throw new IllegalArgumentException("no words for " + key + " in " + language);
    }
    return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
  }

  /// A day written out, `23 novembre 2026`.
  public String day(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(day);
  }

  /// A whole number with its thousands marked.
  public String count(long number) {
    return NumberFormat.getIntegerInstance(locale).format(number);
  }

  /// A number with one decimal; a dash when there is none.
  public String score(@Nullable Double number) {
    return number == null ? "–" : String.format(locale, "%.1f", number);
  }

  /// A number with one decimal and the half width of its interval, if it has one.
  public String score(@Nullable Double number, @Nullable Double margin) {
    return margin == null ? score(number) : score(number) + "\u00A0±\u00A0" + score(margin);
  }

  /// A share as a percentage with the half width of its interval, if it has one.
  public String percent(@Nullable Double share, @Nullable Double margin) {
    return margin == null ? percent(share) : percent(share) + "\u00A0±\u00A0" + percent(margin);
  }

  /// A share as a whole percentage, never broken over two lines; a dash when there is none.
  public String percent(@Nullable Double share) {
    return share == null
        ? "–"
        : String.format(locale, "%.0f", Math.floor(share * 1000 + 0.5) / 10)
            + (language.equals("en") ? "%" : "\u00A0%");
  }

  private void load(String file) {
    var resource = file + "_" + language + ".properties";
    try (var in = Words.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is not in the jar");
      }
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
