package mizan.platform.inventory;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;

/// Days with what is due on them, as calendar programs read them (RFC 5545).
final class DayList {
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final int LONGEST_LINE = 75;

  private final StringBuilder out = new StringBuilder();
  private final String host;
  private final Instant now;

  /// @param root of the site, whose name makes ids the world's only ones
  DayList(String root, Instant now) {
    this.host = Objects.requireNonNullElse(URI.create(root).getHost(), root);
    this.now = now;
    line("BEGIN:VCALENDAR");
    line("VERSION:2.0");
    line("PRODID:-//Mizan//inventory//EN");
  }

  void add(String id, LocalDate day, String summary, String address) {
    line("BEGIN:VEVENT");
    line("UID:" + id + "@" + host);
    line("DTSTAMP:" + MOMENT.format(now));
    line("DTSTART;VALUE=DATE:" + DAY.format(day));
    line("DTEND;VALUE=DATE:" + DAY.format(day.plusDays(1)));
    line("SUMMARY:" + escaped(summary));
    line("URL:" + address);
    line("TRANSP:TRANSPARENT");
    line("END:VEVENT");
  }

  String text() {
    return out + "END:VCALENDAR\r\n";
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replaceAll("\\R", "\\\\n");
  }

  /// A line of more than 75 bytes is folded, never within a letter.
  private void line(String text) {
    var bytes = 0;
    for (var sign : text.codePoints().toArray()) {
      var letter = Character.toString(sign);
      var size = letter.getBytes(StandardCharsets.UTF_8).length;
      if (bytes + size > LONGEST_LINE) {
        out.append("\r\n ");
        bytes = 1;
      }
      out.append(letter);
      bytes += size;
    }
    out.append("\r\n");
  }
}
