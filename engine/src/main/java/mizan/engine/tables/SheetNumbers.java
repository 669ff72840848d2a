package mizan.engine.tables;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/// Numbers as spreadsheets store them, and the dates that some of them are.
final class SheetNumbers {
  private static final Pattern NOT_SHOWN =
      Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?!h+\\]|m+\\]|s+\\])[^\\]]*\\]");
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);
  private static final double LAST_DAY = 2_958_466;

  /// Digits that a spreadsheet itself shows of a number.
  private static final MathContext DIGITS = new MathContext(15);

  private static final int EXPONENT_MOST = 40;

  private SheetNumbers() {}

  /// Whether a format of numbers shows a date or a time of day.
  ///
  /// Source: ECMA-376 part 1, §18.8.30 and §18.8.31.
  static boolean showsDate(int id, String code) {
    if (code.isEmpty()) {
      return (id >= 14 && id <= 22)
          || (id >= 27 && id <= 36)
          || (id >= 45 && id <= 47)
          || (id >= 50 && id <= 58);
    }
    var first = NOT_SHOWN.matcher(code.split(";", 2)[0]).replaceAll("").toLowerCase(Locale.ROOT);
    if (first.contains("general") || first.contains("standard") || first.contains("0")) {
      return first.matches(".*(ss?\\.0+|h+:m+.*).*");
    }
    return first.chars().anyMatch(sign -> "ymdhsaj".indexOf(sign) >= 0);
  }

  /// A day number as ISO 8601; "" when it is none.
  static String date(double serial, boolean from1904) {
    if (!(serial >= 0 && serial < LAST_DAY)) {
      return "";
    }
    var day = (long) Math.floor(serial);
    var second = Math.round((serial - day) * 86_400);
    if (day == 0 && !from1904 && second < 86_400) {
      return LocalTime.ofSecondOfDay(second).format(DateTimeFormatter.ISO_LOCAL_TIME);
    }
    // The first spreadsheet took 1900 for a leap year: days before its 29 February are one more.
    var first = from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, day < 60 ? 31 : 30);
    var date = first.plusDays(day);
    return second == 0
        ? date.toString()
        : LocalDateTime.of(date, LocalTime.MIDNIGHT).plusSeconds(second).format(MOMENT);
  }

  /// A stored number with a point, without exponent, and without what floating point added.
  static String plain(String stored) {
    var digits = 0;
    for (var i = 0; i < stored.length(); i++) {
      var sign = stored.charAt(i);
      if (sign >= '0' && sign <= '9') {
        digits++;
      } else if (sign != '.' && !(sign == '-' && i == 0)) {
        return rounded(stored);
      }
    }
    return digits > 0 && digits <= 15 ? stored : rounded(stored);
  }

  static String plain(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : rounded(Double.toString(value));
  }

  private static String rounded(String stored) {
    // A number of a hundred thousand digits is no number of a spreadsheet.
    if (stored.length() > 64) {
      return stored;
    }
    try {
      var value = new BigDecimal(stored.strip()).round(DIGITS);
      if (Math.abs((long) value.scale()) > EXPONENT_MOST) {
        return stored;
      }
      return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    } catch (NumberFormatException _) {
      return stored;
    }
  }
}
