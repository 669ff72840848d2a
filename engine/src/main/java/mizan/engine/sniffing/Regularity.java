package mizan.engine.sniffing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;

/// Whether a text is a table, by how regularly a delimiter comes back; a light test, for what a
/// file is. The dialect itself is found where the table is read.
final class Regularity {
  private static final int LINES_LOOKED_AT = 200;
  private static final String DELIMITERS = ";,\t|";

  /// A line of one column longer than this is prose.
  private static final int ONE_COLUMN_MOST = 40;

  /// The line below the head of a table of Markdown.
  private static final Pattern RULE = Pattern.compile("\\|?\\s*:?-{3,}:?\\s*\\|[-:| ]*");

  private static final Pattern SPACES = Pattern.compile("\\s+");

  /// A heading, a rule or an item of a list.
  private static final Pattern MARKED = Pattern.compile("\\s*(#{1,6} |[-*=]{3,}|[-*] ).*");

  private Regularity() {}

  static Sniffed sniff(String text, boolean whole) {
    var lines = lines(text, whole);
    if (lines.stream().anyMatch(line -> RULE.matcher(line).matches())) {
      return TextKinds.of(FileKind.TXT, "a table of Markdown");
    }
    for (var i = 0; i < DELIMITERS.length(); i++) {
      var delimiter = DELIMITERS.charAt(i);
      if (text.indexOf(delimiter) >= 0 && regular(lines, delimiter)) {
        return TextKinds.of(FileKind.CSV, "delimiter " + shown(delimiter) + " in every line");
      }
    }
    return oneColumn(lines)
        ? TextKinds.of(FileKind.CSV, "one short value a line")
        : TextKinds.of(FileKind.TXT, "lines without a regular delimiter");
  }

  private static String shown(char delimiter) {
    return delimiter == '\t' ? "tab" : String.valueOf(delimiter);
  }

  /// Records, as far as quotes tell; the last is left out when the file goes on.
  private static List<String> lines(String text, boolean whole) {
    var lines = new ArrayList<String>();
    var from = 0;
    var quoted = false;
    for (var at = 0; at <= text.length() && lines.size() < LINES_LOOKED_AT; at++) {
      var sign = at < text.length() ? text.charAt(at) : '\n';
      quoted ^= sign == '"';
      var ends = sign == '\n' || sign == '\r';
      if (ends && (!quoted || at == text.length())) {
        if (!text.substring(from, at).isBlank()) {
          lines.add(text.substring(from, at));
        }
        from = at + 1;
      }
    }
    if (!whole && lines.size() > 1 && lines.size() < LINES_LOOKED_AT) {
      lines.removeLast();
    }
    return lines;
  }

  private static boolean regular(List<String> lines, char delimiter) {
    var counts = new HashMap<Integer, Integer>();
    var having = 0;
    var spaced = 0L;
    var all = 0L;
    for (var line : lines) {
      var count = count(line, delimiter);
      counts.merge(count, 1, Integer::sum);
      having += count > 0 ? 1 : 0;
      all += count;
      spaced += spaced(line, delimiter);
    }
    if (having == 0) {
      return false;
    }
    counts.remove(0);
    var most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    // In prose a comma is followed by a space and comes as often as it likes.
    var prose = delimiter == ',' && spaced * 10 > all * 8 && most * 10 < lines.size() * 9;
    var sentence = lines.size() == 1 && all < 2 && lines.getFirst().contains(" ");
    return having * 10 >= lines.size() * 6 && most * 10 >= lines.size() * 4 && !prose && !sentence;
  }

  private static int count(String line, char delimiter) {
    var count = 0;
    var quoted = false;
    for (var i = 0; i < line.length(); i++) {
      quoted ^= line.charAt(i) == '"';
      count += line.charAt(i) == delimiter && !quoted ? 1 : 0;
    }
    return count;
  }

  private static long spaced(String line, char delimiter) {
    var count = 0L;
    for (var i = 0; i + 1 < line.length(); i++) {
      count += line.charAt(i) == delimiter && line.charAt(i + 1) == ' ' ? 1 : 0;
    }
    return count;
  }

  /// Several lines, each one short value: a list of codes, names or numbers.
  private static boolean oneColumn(List<String> lines) {
    return lines.size() >= 2
        && lines.stream().allMatch(line -> line.length() <= ONE_COLUMN_MOST)
        && lines.stream().skip(1).filter(line -> SPACES.split(line.strip()).length <= 3).count()
            >= (lines.size() - 1) * 0.9
        && lines.stream().noneMatch(line -> MARKED.matcher(line).matches());
  }
}
