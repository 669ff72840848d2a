package mizan.platform.bodies;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mizan.platform.bodies.Plan.Refusal;
import mizan.platform.web.Dates;

/// Brings what stands in a cell to the form in which it is kept, or says what is wrong with it.
final class CellValues {
  /// Empties a field; a cell that is blank leaves it as it is.
  static final String NOTHING = "-";

  private static final int LONGEST = 200;
  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9]{1,12}(-[A-Za-z0-9]{1,12})?");
  private static final Pattern MAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
  private static final Pattern TELEPHONE = Pattern.compile("\\+?[0-9][0-9 ().-]{5,20}");
  private static final Pattern LETTER = Pattern.compile("\\p{L}");

  /// Addresses below `/bodies` that are no body's.
  private static final List<String> TAKEN = List.of("import", "coverage");

  private final BodyWords words;

  CellValues(BodyWords words) {
    this.words = words;
  }

  /// A value in its form, or what is wrong with it.
  record Value(String text, Optional<Refusal> refusal) {
    static Value of(String text) {
      return new Value(text, Optional.empty());
    }
  }

  Value of(Column column, String given) {
    if (given.equals(NOTHING)) {
      return Value.of("");
    }
    if (given.length() > LONGEST && column != Column.ALIASES) {
      return refused(column, "long", given.substring(0, 40) + "…", String.valueOf(LONGEST));
    }
    if ("=+-@".indexOf(given.charAt(0)) >= 0 && column != Column.FOCAL_TELEPHONE) {
      return refused(column, "formula", given, given.substring(0, 1));
    }
    return switch (column) {
      case SLUG -> slug(given);
      case NAME_AR, NAME_FR, NAME_EN, FOCAL_NAME -> fitting(column, given, LETTER, "letters");
      case KIND, LEVEL, SECTOR -> word(column, given);
      case FROM, TO ->
          Dates.parse(given)
              .map(day -> Value.of(day.toString()))
              .orElseGet(() -> refused(column, "date", given, ""));
      case ALIASES -> aliases(given);
      case STATISTICS_CODE, ISO_CODE, MUNICIPALITY_CODE ->
          CODE.matcher(given).matches() ? Value.of(given) : refused(column, "code", given, "");
      case FOCAL_MAIL ->
          MAIL.matcher(given).matches() ? Value.of(given) : refused(column, "mail", given, "");
      case FOCAL_TELEPHONE ->
          TELEPHONE.matcher(given).matches()
              ? Value.of(given)
              : refused(column, "telephone", given, "");
      case PARENT, GOVERNORATE, SUCCESSOR -> Value.of(given);
    };
  }

  private static Value slug(String given) {
    return SLUG.matcher(given).matches() && !TAKEN.contains(given)
        ? Value.of(given)
        : refused(Column.SLUG, "slug", given, String.join(", ", TAKEN));
  }

  private static Value fitting(Column column, String given, Pattern pattern, String code) {
    return pattern.matcher(given).find() ? Value.of(given) : refused(column, code, given, "");
  }

  private Value word(Column column, String given) {
    return words
        .value(column, given)
        .map(Value::of)
        .orElseGet(() -> refused(column, "word", given, ""));
  }

  private static Value aliases(String given) {
    var names =
        Arrays.stream(given.split("[;؛|]"))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .distinct()
            .sorted()
            .toList();
    for (var name : names) {
      if (!LETTER.matcher(name).find() || "=+-@".indexOf(name.charAt(0)) >= 0) {
        return refused(Column.ALIASES, "letters", name, "");
      }
    }
    return Value.of(names.stream().collect(Collectors.joining(Column.BETWEEN)));
  }

  private static Value refused(Column column, String code, String given, String hint) {
    return new Value("", Optional.of(new Refusal(column, code, given, hint)));
  }
}
