package mizan.platform.web;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// How numbers, dates and sizes are written for a reader of one language.
public record Formats(Language language, ZoneId zone) {
  private static final int KILO = 1000;
  private static final List<String> UNITS =
      List.of("web.size.b", "web.size.kb", "web.size.mb", "web.size.gb", "web.size.tb");

  public String number(long value) {
    return NumberFormat.getIntegerInstance(language.locale()).format(value);
  }

  public String number(double value, int decimals) {
    var format = NumberFormat.getNumberInstance(language.locale());
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    return format.format(value);
  }

  /// A score: whole when it is whole, one decimal otherwise.
  public String points(double value) {
    return number(value, Math.abs(value - Math.rint(value)) < 0.05 ? 0 : 1);
  }

  /// A rise or fall of points with its sign.
  public String change(double points) {
    var sign = Math.abs(points) < 0.05 ? "" : points > 0 ? "+" : "−";
    return sign + number(Math.abs(points), 1);
  }

  /// A share between 0 and 1 as a whole percentage; 0 % and 100 % are said only when exact.
  public String percent(double share) {
    var format = NumberFormat.getPercentInstance(language.locale());
    return format.format(share > 0 && share < 1 ? Math.clamp(share, 0.01, 0.99) : share);
  }

  public String date(LocalDate day) {
    return DateTimeFormatter.ofPattern("d MMMM y", language.locale()).format(day);
  }

  public String date(Instant moment) {
    return date(moment.atZone(zone).toLocalDate());
  }

  public String dateTime(Instant moment) {
    var local = moment.atZone(zone);
    return DateTimeFormatter.ofPattern("d MMMM y, HH:mm", language.locale()).format(local);
  }

  /// A file's size in decimal units, as file managers and networks count.
  String size(long sizeBytes, Words words) {
    double size = sizeBytes;
    int unit = 0;
    while (size >= KILO - 0.5 && unit < UNITS.size() - 1) {
      size /= KILO;
      unit++;
    }
    return words.text(UNITS.get(unit), number(size, unit == 0 || size >= 10 ? 0 : 1));
  }
}
