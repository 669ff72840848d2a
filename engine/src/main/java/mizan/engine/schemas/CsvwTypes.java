package mizan.engine.schemas;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The datatypes of CSV on the Web, with their formats.
final class CsvwTypes {
  private static final Set<String> TEXTS =
      Set.of("string", "normalizedString", "token", "xml", "html", "anyAtomicType", "any");
  private static final Set<String> FRACTIONS = Set.of("decimal", "number", "double", "float");
  private static final Map<String, List<String>> WHOLE =
      Map.ofEntries(
          Map.entry("integer", List.of("", "")),
          Map.entry("long", List.of("-9223372036854775808", "9223372036854775807")),
          Map.entry("int", List.of("-2147483648", "2147483647")),
          Map.entry("short", List.of("-32768", "32767")),
          Map.entry("byte", List.of("-128", "127")),
          Map.entry("nonNegativeInteger", List.of("0", "")),
          Map.entry("positiveInteger", List.of("1", "")),
          Map.entry("unsignedLong", List.of("0", "18446744073709551615")),
          Map.entry("unsignedInt", List.of("0", "4294967295")),
          Map.entry("unsignedShort", List.of("0", "65535")),
          Map.entry("unsignedByte", List.of("0", "255")),
          Map.entry("nonPositiveInteger", List.of("", "0")),
          Map.entry("negativeInteger", List.of("", "-1")));
  private static final Set<String> MOMENTS =
      Set.of("date", "time", "dateTime", "datetime", "dateTimeStamp", "gYearMonth");

  private CsvwTypes() {}

  /// Whether there is a datatype of this name.
  static boolean isKnown(String base) {
    return TEXTS.contains(base)
        || isNumber(base)
        || isMoment(base)
        || base.equals("boolean")
        || base.equals("binary")
        || base.equals("json")
        || FormType.named(base, base) != null;
  }

  static boolean isNumber(String base) {
    return FRACTIONS.contains(base) || WHOLE.containsKey(base);
  }

  /// Whether lengths can be asked of its values.
  static boolean hasLength(String base) {
    return !isNumber(base)
        && !isMoment(base)
        && !base.equals("boolean")
        && !base.endsWith("uration");
  }

  /// Whether its values have an order.
  static boolean hasOrder(String base) {
    return isNumber(base) || isMoment(base) || base.endsWith("uration");
  }

  static boolean isMoment(String base) {
    return MOMENTS.contains(base) || base.startsWith("g");
  }

  /// A datatype.
  ///
  /// @param format null when none is given
  static ValueType of(String base, @Nullable JsonSpot format, List<Unchecked> unchecked) {
    if (isNumber(base)) {
      return number(base, format, unchecked);
    }
    if (MOMENTS.contains(base)) {
      return moment(base, format, unchecked);
    }
    return switch (base) {
      case "boolean" -> words(format, unchecked);
      case "json" -> FormType.json(base, _ -> true);
      case "binary" -> form(base, "base64Binary");
      default -> form(base, base);
    };
  }

  private static ValueType form(String name, String form) {
    var known = FormType.named(name, form);
    return known == null ? FormType.any(name) : known;
  }

  private static ValueType words(@Nullable JsonSpot format, List<Unchecked> unchecked) {
    if (format != null) {
      var words = format.plain().split(Pattern.quote("|"), -1);
      if (format.node().isString()
          && words.length == 2
          && !words[0].isEmpty()
          && !words[1].isEmpty()) {
        return FormType.words("boolean: " + format.plain(), Set.copyOf(List.of(words)));
      }
      unchecked.add(format.unchecked());
    }
    return FormType.words("boolean", Set.of("true", "false", "1", "0"));
  }

  private static ValueType moment(
      String base, @Nullable JsonSpot format, List<Unchecked> unchecked) {
    var usual =
        switch (base) {
          case "date" -> MomentType.DAY_ZONED;
          case "time" -> MomentType.TIME;
          case "dateTimeStamp" -> MomentType.STAMP;
          case "gYearMonth" -> MomentType.MONTH;
          default -> MomentType.MOMENT;
        };
    if (format == null) {
      return MomentType.of(base, usual);
    }
    var form = MomentForms.picture(format.plain());
    if (form == null) {
      unchecked.add(format.unchecked());
      return MomentType.of(base, usual);
    }
    return new MomentType(
        base + ": " + format.plain(), List.of(form), List.of(usual, MomentType.DAY));
  }

  private static ValueType number(
      String base, @Nullable JsonSpot format, List<Unchecked> unchecked) {
    var point = sign(format, "decimalChar", ".");
    var group = sign(format, "groupChar", ",");
    var picture = picture(format, point, group, unchecked);
    var fraction = FRACTIONS.contains(base);
    var limits = WHOLE.getOrDefault(base, List.of("", ""));
    return new NumberType(
        picture == null ? base : base + ": " + pattern(format),
        fraction ? point : "",
        group.equals(point) ? "" : group,
        true,
        fraction && !base.equals("decimal"),
        fraction && !base.equals("decimal"),
        true,
        limit(limits.getFirst()),
        limit(limits.getLast()),
        picture);
  }

  private static String sign(@Nullable JsonSpot format, String name, String otherwise) {
    var given = format == null ? "" : format.text(name);
    return given.length() == 1 ? given : otherwise;
  }

  private static String pattern(@Nullable JsonSpot format) {
    if (format == null) {
      return "";
    }
    return format.node().isObject() ? format.text("pattern") : format.plain();
  }

  private static @Nullable NumberPicture picture(
      @Nullable JsonSpot format, String point, String group, List<Unchecked> unchecked) {
    var pattern = pattern(format);
    if (format == null || pattern.isEmpty()) {
      return null;
    }
    var picture = NumberPicture.of(pattern, point.charAt(0), group.charAt(0));
    if (picture == null) {
      unchecked.add(format.unchecked());
    }
    return picture;
  }

  private static @Nullable BigDecimal limit(String limit) {
    return limit.isEmpty() ? null : new BigDecimal(new BigInteger(limit));
  }
}
