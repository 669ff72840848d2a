package mizan.engine.schemas;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A type of texts that are recognised by their form and have no order.
record FormType(String name, boolean trims, Predicate<String> form) implements ValueType {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String ZONE = "(Z|[+-]\\d{2}:\\d{2})?";
  private static final String DAYS = "(\\d+Y)?(\\d+M)?(\\d+D)?";
  private static final String HOURS = "(T(?=\\d)(\\d+H)?(\\d+M)?(\\d+(\\.\\d+)?S)?)?";
  private static final int LONGEST = 10_000;

  private static final Map<String, String> FORMS =
      Map.ofEntries(
          Map.entry("duration", "-?P(?=.)" + DAYS + HOURS),
          Map.entry("dayTimeDuration", "-?P(?=.)(\\d+D)?" + HOURS),
          Map.entry("yearMonthDuration", "-?P(?=.)(\\d+Y)?(\\d+M)?"),
          Map.entry("gDay", "---(0[1-9]|[12]\\d|3[01])" + ZONE),
          Map.entry("gMonth", "--(0[1-9]|1[0-2])" + ZONE),
          Map.entry("gMonthDay", "--(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])" + ZONE),
          Map.entry("gYear", "-?\\d{4,9}" + ZONE),
          Map.entry("hexBinary", "([0-9A-Fa-f]{2})*+"),
          Map.entry("base64Binary", "[A-Za-z0-9+/ ]*+={0,2}"),
          Map.entry("QName", "[\\p{L}_][\\p{L}\\p{N}._-]*+(:[\\p{L}_][\\p{L}\\p{N}._-]*+)?"),
          Map.entry("NMTOKEN", "[\\p{L}\\p{N}._:-]++"),
          Map.entry("Name", "[\\p{L}_:][\\p{L}\\p{N}._:-]*+"),
          Map.entry("language", "[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*+"),
          Map.entry("anyURI", "[^\\s<>\"{}|\\\\^`]*+"),
          Map.entry("email", "[^\\s@<>(),;]++@[^\\s@.<>(),;]++(\\.[^\\s@.<>(),;]++)++"),
          Map.entry("uri", "[A-Za-z][A-Za-z0-9+.-]*+:[^\\s<>\"{}|\\\\^`]++"),
          Map.entry("uuid", "(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"),
          Map.entry("binary", "[A-Za-z0-9+/\\s]*+={0,2}"));

  @Override
  public boolean accepts(String text) {
    return form.test(text);
  }

  /// Every text.
  static FormType any(String name) {
    return new FormType(name, false, _ -> true);
  }

  /// A form that has a name here; null when it has none.
  static @Nullable FormType named(String name, String form) {
    var expression = FORMS.get(form);
    return expression == null ? null : of(name, Pattern.compile(expression));
  }

  static FormType of(String name, Pattern form) {
    return new FormType(
        name, true, text -> text.length() <= LONGEST && form.matcher(text).matches());
  }

  /// One of a few words.
  static FormType words(String name, Set<String> words) {
    return new FormType(name, true, words::contains);
  }

  /// JSON that begins as it should.
  static FormType json(String name, Predicate<JsonNode> test) {
    return new FormType(
        name,
        true,
        text -> {
          try {
            return test.test(JSON.readTree(text));
          } catch (JacksonException _) {
            return false;
          }
        });
  }

  /// A place on the earth, longitude first.
  static FormType point(String name) {
    return new FormType(
        name,
        true,
        text -> {
          var comma = text.indexOf(',');
          return comma > 0
              && degrees(text.substring(0, comma), 180)
              && degrees(text.substring(comma + 1), 90);
        });
  }

  /// Whether a text is a number of degrees between the negative of the most, and the most.
  static boolean degrees(String text, int most) {
    var number = NumberType.XSD.rank(text.strip());
    return number != null && number.abs().intValue() <= most && number.abs().doubleValue() <= most;
  }
}
