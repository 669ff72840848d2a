package mizan.engine.schemas;

import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalField;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Forms of moments as schemas write them: directives of `strptime` (Table Schema), pictures of
/// Unicode UTS #35 (CSV on the Web).
final class MomentForms {
  private static final Pattern PICTURE =
      Pattern.compile("(yyyy|M{1,2}|d{1,2}|HH|mm|ss|\\.?S{1,9}|X{1,3}|x{1,3}|[-/.: T])+");
  private static final Map<Character, TemporalField> TWO_FIGURES =
      Map.of(
          'm', ChronoField.MONTH_OF_YEAR,
          'd', ChronoField.DAY_OF_MONTH,
          'H', ChronoField.HOUR_OF_DAY,
          'I', ChronoField.CLOCK_HOUR_OF_AMPM,
          'M', ChronoField.MINUTE_OF_HOUR,
          'S', ChronoField.SECOND_OF_MINUTE);
  private static final Map<Character, String> LETTERS =
      Map.of(
          'b', "MMM", 'B', "MMMM", 'a', "EEE", 'A', "EEEE", 'p', "a", 'z', "[XXX][XX]", 'j', "D");

  /// The ways of writing that the format `any` stands for here.
  static final List<DateTimeFormatter> ANY =
      List.of(
          MomentType.DAY_ZONED,
          MomentType.MOMENT,
          MomentType.TIME,
          MomentType.form("uuuu-MM-dd[' ']['T']HH:mm[:ss]"),
          MomentType.form("uuuu/M/d[ HH:mm[:ss]]"),
          MomentType.form("uuuuMMdd"),
          MomentType.form("d/M/uuuu[ HH:mm[:ss]]"),
          MomentType.form("M/d/uuuu[ HH:mm[:ss]]"),
          MomentType.form("d-M-uuuu[ HH:mm[:ss]]"),
          MomentType.form("d.M.uuuu[ HH:mm[:ss]]"),
          MomentType.form("d MMMM uuuu"),
          MomentType.form("H:mm[:ss]"));

  private MomentForms() {}

  /// Reads a picture, `dd/MM/yyyy`; null when it has letters that are not of pictures.
  static @Nullable DateTimeFormatter picture(String picture) {
    if (!PICTURE.matcher(picture).matches()) {
      return null;
    }
    var built = new DateTimeFormatterBuilder();
    var fraction = Pattern.compile("\\.?(S{1,9})").matcher(picture);
    var at = 0;
    while (fraction.find()) {
      built.appendPattern(letters(picture.substring(at, fraction.start())));
      var point = fraction.group().startsWith(".");
      built.appendFraction(
          ChronoField.NANO_OF_SECOND, point ? 0 : 1, fraction.group(1).length(), point);
      at = fraction.end();
    }
    var rest = letters(picture.substring(at));
    return MomentType.strict(rest.isEmpty() ? built : built.appendPattern(rest));
  }

  private static String letters(String picture) {
    return picture.replace("T", "'T'").replace("yyyy", "uuuu");
  }

  /// Reads directives, `%d/%m/%Y`; null when there is one that we do not know.
  static @Nullable DateTimeFormatter directives(String given) {
    var form = given.startsWith("fmt:") ? given.substring(4) : given;
    var built = new DateTimeFormatterBuilder().parseCaseInsensitive();
    if (form.indexOf('%') < 0) {
      return null;
    }
    for (var i = 0; i < form.length(); i++) {
      if (form.charAt(i) != '%') {
        built.appendLiteral(form.charAt(i));
      } else if (++i == form.length() || !directive(built, form, i)) {
        return null;
      }
    }
    return MomentType.strict(built);
  }

  private static boolean directive(DateTimeFormatterBuilder built, String form, int at) {
    var letter = form.charAt(at);
    var field = TWO_FIGURES.get(letter);
    if (field != null) {
      var apart =
          (at + 1 == form.length() || form.charAt(at + 1) != '%')
              && (at < 3 || form.charAt(at - 3) != '%');
      built.appendValue(field, apart ? 1 : 2, 2, SignStyle.NOT_NEGATIVE);
      return true;
    }
    var letters = LETTERS.get(letter);
    switch (letter) {
      case 'Y' -> built.appendValue(ChronoField.YEAR, 4);
      case 'y' -> built.appendValueReduced(ChronoField.YEAR, 2, 2, 1969);
      case 'f' -> built.appendFraction(ChronoField.NANO_OF_SECOND, 1, 6, false);
      case '%' -> built.appendLiteral('%');
      default -> {
        if (letters != null) {
          built.appendPattern(letters);
        }
        return letters != null;
      }
    }
    return true;
  }
}
