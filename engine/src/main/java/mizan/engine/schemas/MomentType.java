package mizan.engine.schemas;

import java.math.BigDecimal;
import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A type of days, times of day or both, in one of some forms.
record MomentType(String name, List<DateTimeFormatter> forms, List<DateTimeFormatter> usual)
    implements ValueType {
  private static final String FRACTION =
      "[.SSSSSSSSS][.SSSSSSSS][.SSSSSSS][.SSSSSS][.SSSSS]" + "[.SSSS][.SSS][.SS][.S]";
  private static final int LONGEST = 100;
  private static final int SECONDS = 86_400;

  static final DateTimeFormatter DAY = form("uuuu-MM-dd");
  static final DateTimeFormatter DAY_ZONED = form("uuuu-MM-dd[XXX]");
  static final DateTimeFormatter TIME = form("HH:mm:ss" + FRACTION + "[XXX]");
  static final DateTimeFormatter MOMENT = form("uuuu-MM-dd'T'HH:mm:ss" + FRACTION + "[XXX]");
  static final DateTimeFormatter STAMP = form("uuuu-MM-dd'T'HH:mm:ss" + FRACTION + "XXX");
  static final DateTimeFormatter MONTH = form("uuuu-MM[XXX]");

  MomentType {
    forms = List.copyOf(forms);
    usual = List.copyOf(usual);
  }

  /// A type with one form, which is also that of spreadsheets.
  static MomentType of(String name, DateTimeFormatter form) {
    return new MomentType(name, List.of(form), List.of(form));
  }

  /// A form in the letters of Java.
  static DateTimeFormatter form(String letters) {
    return strict(new DateTimeFormatterBuilder().appendPattern(letters));
  }

  static DateTimeFormatter strict(DateTimeFormatterBuilder built) {
    return built.toFormatter(Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
  }

  @Override
  public boolean accepts(String text) {
    return read(text) != null;
  }

  @Override
  public @Nullable BigDecimal rank(String text) {
    var read = read(text);
    if (read == null) {
      return null;
    }
    var day =
        read.isSupported(ChronoField.EPOCH_DAY) ? read.getLong(ChronoField.EPOCH_DAY) : month(read);
    var seconds =
        day * SECONDS
            + number(read, ChronoField.SECOND_OF_DAY)
            - number(read, ChronoField.OFFSET_SECONDS);
    return BigDecimal.valueOf(seconds)
        .add(BigDecimal.valueOf(number(read, ChronoField.NANO_OF_SECOND), 9));
  }

  /// Spreadsheets give moments in ISO 8601, whatever they show.
  @Override
  public ValueType plain() {
    return new MomentType(name, usual, usual);
  }

  private static long month(TemporalAccessor read) {
    return read.isSupported(ChronoField.PROLEPTIC_MONTH)
            || (read.isSupported(ChronoField.MONTH_OF_YEAR) && read.isSupported(ChronoField.YEAR))
        ? YearMonth.of(read.get(ChronoField.YEAR), read.get(ChronoField.MONTH_OF_YEAR))
            .atDay(1)
            .toEpochDay()
        : 0;
  }

  private static long number(TemporalAccessor read, ChronoField field) {
    return read.isSupported(field) ? read.getLong(field) : 0;
  }

  private @Nullable TemporalAccessor read(String text) {
    if (text.isEmpty() || text.length() > LONGEST) {
      return null;
    }
    for (var form : forms) {
      var read = read(text, form);
      if (read != null) {
        return read;
      }
    }
    return null;
  }

  /// A month without a day is not checked by Java.
  private static boolean hasMonth(TemporalAccessor read) {
    return !read.isSupported(ChronoField.MONTH_OF_YEAR)
        || ChronoField.MONTH_OF_YEAR.range().isValidValue(read.getLong(ChronoField.MONTH_OF_YEAR));
  }

  private static @Nullable TemporalAccessor read(String text, DateTimeFormatter form) {
    var place = new ParsePosition(0);
    var parsed = form.parseUnresolved(text, place); // cheaper than an exception
    if (parsed == null || place.getErrorIndex() >= 0 || place.getIndex() < text.length()) {
      return null;
    }
    try {
      var read = form.parse(text);
      return hasMonth(read) ? read : null;
    } catch (DateTimeException _) {
      return null; // 30 February
    }
  }
}
