package mizan.engine.schemas;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A type of numbers, as a schema says that they are written.
///
/// @param point the decimal sign; "" when there are only whole numbers
/// @param group the sign between groups of figures; "" when there is none
/// @param bare false when other signs may stand around the number, such as those of money
/// @param exponent whether a power of ten may follow
/// @param special whether NaN, INF and -INF are numbers
/// @param percent whether a sign for hundredths or thousandths may stand before or after
/// @param least and most of the type itself; null when it has none
/// @param picture how figures must be grouped; null when nothing is said
record NumberType(
    String name,
    String point,
    String group,
    boolean bare,
    boolean exponent,
    boolean special,
    boolean percent,
    @Nullable BigDecimal least,
    @Nullable BigDecimal most,
    @Nullable NumberPicture picture)
    implements ValueType {
  static final NumberType XSD = of("number", ".", true);
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d++(\\.\\d*+)?|\\.\\d++)([eE][+-]?\\d{1,4})?");
  private static final Pattern WHOLE = Pattern.compile("[+-]?\\d++");
  private static final Set<String> SPECIAL = Set.of("NaN", "INF", "-INF");
  private static final int LONGEST = 1000;

  /// Plain numbers.
  ///
  /// @param point "" for whole numbers
  static NumberType of(String name, String point, boolean exponent) {
    return new NumberType(name, point, "", true, exponent, false, false, null, null, null);
  }

  @Override
  public boolean accepts(String text) {
    if (special && SPECIAL.contains(text)) {
      return true;
    }
    if (picture != null && !picture.fits(text)) {
      return false;
    }
    var plain = plain(text);
    if (plain == null) {
      return false;
    }
    if (least == null && most == null) {
      return true;
    }
    var number = new BigDecimal(plain);
    return (least == null || number.compareTo(least) >= 0)
        && (most == null || number.compareTo(most) <= 0);
  }

  @Override
  public @Nullable BigDecimal rank(String text) {
    var plain = plain(text);
    return plain == null ? null : new BigDecimal(plain);
  }

  @Override
  public ValueType plain() {
    return new NumberType(
        name, point.isEmpty() ? "" : ".", "", true, true, special, false, least, most, null);
  }

  /// The number as Java reads it; null when the text is none.
  private @Nullable String plain(String given) {
    var text = given.length() > LONGEST ? "" : bare ? given : bared(given);
    if (percent) {
      text = withoutPercent(text);
    }
    if (!group.isEmpty()) {
      if (text.contains(group + group) || text.startsWith(group) || text.endsWith(group)) {
        return null;
      }
      text = text.replace(group, "");
    }
    if (!point.isEmpty() && !point.equals(".")) {
      if (text.contains(".")) {
        return null;
      }
      text = text.replace(point, ".");
    }
    var right = (point.isEmpty() ? WHOLE : NUMBER).matcher(text).matches();
    return right && (exponent || !hasExponent(text)) ? text : null;
  }

  private static boolean hasExponent(String text) {
    return text.indexOf('e') >= 0 || text.indexOf('E') >= 0;
  }

  private static String withoutPercent(String text) {
    if (text.endsWith("%") || text.endsWith("‰")) {
      return text.substring(0, text.length() - 1);
    }
    return text.startsWith("%") || text.startsWith("‰") ? text.substring(1) : text;
  }

  /// The text without what stands before its first and behind its last figure.
  private String bared(String text) {
    var from = 0;
    while (from < text.length() && !begins(text.charAt(from))) {
      from++;
    }
    var to = text.length();
    while (to > from && !isFigure(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private boolean begins(char sign) {
    return isFigure(sign) || sign == '-' || sign == '+' || point.indexOf(sign) >= 0;
  }

  private static boolean isFigure(char sign) {
    return sign >= '0' && sign <= '9';
  }
}
