package mizan.engine.content;

import java.time.DateTimeException;
import java.time.LocalDate;
import mizan.engine.vocabularies.MonthName;
import org.jspecify.annotations.Nullable;

/// Reads a date, a moment or a time of day in any of the ways in which people write one.
///
/// Digits are ASCII here, and every space is a plain one. Two digits of a year stand for 1970 to
/// 2069.
final class DateReader {
  /// What stands in place of a day when only the shape is known.
  static final long NO_DAY = Long.MIN_VALUE;

  private static final int PIVOT = 70;
  private static final int HIJRI_FROM = 1300;
  private static final int HIJRI_TO = 1499;
  private static final int LAST_YEAR = 2200;

  private final int[] numbers = new int[3];
  private final int[] lengths = new int[3];
  private final char[] separators = new char[3];
  private char[] text = new char[0];
  private int at;
  private int end;
  private long day = NO_DAY;

  /// The day read last, counted from 1970-01-01; [#NO_DAY] when the calendar is another or the
  /// order of day and month is not known.
  long day() {
    return day;
  }

  /// The shape of the date that fills the text from one place to another; null when it is none.
  @Nullable Shape read(char[] text, int from, int to) {
    this.text = text;
    at = from;
    end = to;
    day = NO_DAY;
    var count = numbers();
    if (count == 2) {
      return separators[0] == ':' ? time() : month();
    }
    var shape = count == 3 ? date() : null;
    if (shape == null || at == end) {
      return shape;
    }
    var joint = text[at++];
    return (joint == 'T' || joint == ' ') && isTimeOfDay()
        ? shape == Shape.DATE_ISO ? Shape.MOMENT_ISO : Shape.MOMENT
        : null;
  }

  /// The shape of a date with the name of a month; null when it is none.
  @Nullable Shape readWords(char[] text, int from, int to) {
    day = NO_DAY;
    var number = new int[2];
    var count = 0;
    MonthName month = null;
    for (var i = from; i < to; ) {
      var word = wordEnd(text, i, to);
      if (word == i) {
        i++;
      } else if (NumberReader.isDigit(text[i])) {
        var digits = digitsEnd(text, i, word);
        if (count == 2 || digits - i > 4 || !isOrdinal(text, digits, word)) {
          return null;
        }
        number[count++] = number(text, i, digits);
        i = word;
      } else {
        var name = month == null ? monthAt(text, i, to) : null;
        if (name == null) {
          return null;
        }
        month = name.month();
        i = name.end();
      }
    }
    return month == null || count == 0 ? null : words(month, number, count);
  }

  private @Nullable Shape words(MonthName month, int[] number, int count) {
    var year = number[count - 1];
    var dayOfMonth = count == 2 ? number[0] : 1;
    if (count == 2 && number[0] > 31) {
      year = number[0];
      dayOfMonth = number[1];
    }
    if (month.hijri()) {
      return isHijri(year) ? Shape.DATE_HIJRI : null;
    }
    return year > 99 && isDay(year, month.month(), dayOfMonth) ? Shape.DATE_WORDS : null;
  }

  /// A month's name, of one word or two, and where it ends.
  private record Named(MonthName month, int end) {}

  private static @Nullable Named monthAt(char[] text, int from, int to) {
    var first = wordEnd(text, from, to);
    var second = first < to ? wordEnd(text, first + 1, to) : first;
    if (second > first + 1) {
      var name = MonthName.find(new String(text, from, second - from));
      if (name != null) {
        return new Named(name, second);
      }
    }
    var name = MonthName.find(new String(text, from, first - from));
    return name == null ? null : new Named(name, first);
  }

  /// Where the word that begins here ends; words are parted by spaces and `,.-/`.
  private static int wordEnd(char[] text, int from, int to) {
    var i = from;
    while (i < to && " ,.-/".indexOf(text[i]) < 0) {
      i++;
    }
    return i;
  }

  private static int digitsEnd(char[] text, int from, int to) {
    var i = from;
    while (i < to && NumberReader.isDigit(text[i])) {
      i++;
    }
    return i;
  }

  /// `1er`, `2nd`, or nothing after the digits.
  private static boolean isOrdinal(char[] text, int from, int to) {
    return from == to
        || switch (new String(text, from, to - from)) {
          case "er", "st", "nd", "rd", "th" -> true;
          default -> false;
        };
  }

  /// Up to three numbers with one character between them.
  private int numbers() {
    for (var count = 0; count < 3; count++) {
      var from = at;
      at = digitsEnd(text, at, end);
      if (at == from || at - from > 4) {
        return 0;
      }
      numbers[count] = number(text, from, at);
      lengths[count] = at - from;
      if (at == end || count == 2) {
        return count + 1;
      }
      separators[count] = text[at];
      if (separators[count] != separators[0] || "-/.:".indexOf(text[at]) < 0) {
        return 0;
      }
      at++;
    }
    return 0;
  }

  private @Nullable Shape date() {
    var separator = separators[0];
    if (separator == ':') {
      return at == end || text[at] == '.' || text[at] == ',' ? clock() : null;
    }
    if (lengths[0] == 4 && lengths[1] <= 2 && lengths[2] <= 2) {
      if (isHijri(numbers[0])) {
        return hijri(numbers[1], numbers[2]);
      }
      if (!isDay(numbers[0], numbers[1], numbers[2])) {
        return null;
      }
      return separator == '-' && lengths[1] == 2 && lengths[2] == 2
          ? Shape.DATE_ISO
          : Shape.DATE_YMD;
    }
    var years = lengths[2] == 4 || (lengths[2] == 2 && separator != '.');
    return lengths[0] <= 2 && lengths[1] <= 2 && years ? dayAndMonth() : null;
  }

  private @Nullable Shape dayAndMonth() {
    var year = lengths[2] == 4 ? numbers[2] : numbers[2] + (numbers[2] < PIVOT ? 2000 : 1900);
    if (isHijri(year)) {
      return hijri(numbers[1], numbers[0]);
    }
    if (numbers[0] <= 12 && numbers[1] <= 12 && numbers[0] != numbers[1]) {
      if (!isDay(year, numbers[1], numbers[0])) {
        return null;
      }
      day = NO_DAY;
      return Shape.DATE_AMBIGUOUS;
    }
    if (numbers[1] > 12) {
      return isDay(year, numbers[0], numbers[1]) ? Shape.DATE_MDY : null;
    }
    return isDay(year, numbers[1], numbers[0]) ? Shape.DATE_DMY : null;
  }

  private @Nullable Shape month() {
    var first = numbers[0];
    var second = numbers[1];
    if (at != end) {
      return null;
    }
    if (lengths[0] == 4 && lengths[1] == 2 && separators[0] != '.') {
      return first > HIJRI_TO && isDay(first, second, 1) ? Shape.MONTH : null;
    }
    return lengths[1] == 4 && lengths[0] <= 2 && separators[0] == '/' && isDay(second, first, 1)
        ? Shape.MONTH
        : null;
  }

  private static @Nullable Shape hijri(int month, int day) {
    return month >= 1 && month <= 12 && day >= 1 && day <= 30 ? Shape.DATE_HIJRI : null;
  }

  private static boolean isHijri(int year) {
    return year >= HIJRI_FROM && year <= HIJRI_TO;
  }

  private boolean isDay(int year, int month, int dayOfMonth) {
    if (year <= HIJRI_TO || year > LAST_YEAR || month < 1 || month > 12 || dayOfMonth < 1) {
      return false;
    }
    try {
      day = LocalDate.of(year, month, dayOfMonth).toEpochDay();
      return true;
    } catch (DateTimeException _) {
      return false;
    }
  }

  private @Nullable Shape time() {
    return at == end && lengths[0] <= 2 && lengths[1] == 2 && numbers[0] < 25 && numbers[1] < 60
        ? Shape.TIME
        : null;
  }

  private @Nullable Shape clock() {
    var right =
        lengths[0] <= 2
            && lengths[1] == 2
            && lengths[2] == 2
            && numbers[0] < 25
            && numbers[1] < 60
            && numbers[2] < 61;
    if (at < end) {
      at = digitsEnd(text, at + 1, end);
    }
    return right && at == end ? Shape.TIME : null;
  }

  /// `hh:mm`, perhaps seconds with a fraction, perhaps a zone, to the end.
  private boolean isTimeOfDay() {
    if (!twoDigits(24) || at >= end || text[at++] != ':' || !twoDigits(59)) {
      return false;
    }
    if (at < end && text[at] == ':') {
      at++;
      if (!twoDigits(60)) {
        return false;
      }
      if (at < end && (text[at] == '.' || text[at] == ',')) {
        at = digitsEnd(text, at + 1, end);
      }
    }
    return at == end || isZone();
  }

  private boolean isZone() {
    if (text[at] == 'Z') {
      return at + 1 == end;
    }
    if (text[at] != '+' && text[at] != '-') {
      return false;
    }
    at++;
    if (!twoDigits(14)) {
      return false;
    }
    if (at < end && text[at] == ':') {
      at++;
    }
    return at == end || (twoDigits(59) && at == end);
  }

  private boolean twoDigits(int most) {
    if (at + 2 > end || digitsEnd(text, at, at + 2) != at + 2) {
      return false;
    }
    var value = number(text, at, at + 2);
    at += 2;
    return value <= most;
  }

  private static int number(char[] text, int from, int to) {
    var value = 0;
    for (var i = from; i < to; i++) {
      value = value * 10 + text[i] - '0';
    }
    return value;
  }
}
