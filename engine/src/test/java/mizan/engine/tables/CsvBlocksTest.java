package mizan.engine.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// Rows found in bytes are those that are found in characters, wherever reading happens to stop.
class CsvBlocksTest {
  private static final long SEED = 20261123;
  private static final String[] CELLS = {
    "",
    " ",
    "1",
    "12,5",
    "٣٤",
    "2024-01-31",
    "\"a, b\"",
    "\"say \"\"x\"\"\"",
    "\"two\nlines\"",
    "تونس",
    "\u00A0",
    "😀",
    "é",
    "NA",
    "x\"y",
    "\"open",
    "\"a\"b",
    "long ".repeat(40),
    "\"\"",
    "'q'"
  };
  private static final String[] ENDS = {"\n", "\r\n", "\r", "\n\n", "\r\r\n"};
  private final Random random = new Random(SEED);

  @Test
  void pollutedFilesReadTheSameFromBytes() {
    for (var table : SourceTable.open(SEED)) {
      for (var file : Polluter.pollute(table)) {
        same(file.text());
      }
    }
  }

  @Test
  void tablesOfHardCellsReadTheSameFromBytes() {
    for (var i = 0; i < 5_000; i++) {
      same(table(i % 50 == 0 ? 3_000 : 30));
    }
  }

  @Test
  void oddRowsAmongThousandsAreLeftToTheDefinition() {
    for (var odd : new String[] {"1,2", "1,2,3,4", "\"open,2,3", "", "a,b,c", "a\"b,2,3", " , ,"}) {
      for (var many : new int[] {255, 5_000, 30_000}) {
        same("a,b,c\n" + "1,x,2024-01-31\n".repeat(many) + odd + "\n" + "7,ü,2\n".repeat(many));
      }
    }
  }

  @Test
  void realFilesReadTheSameFromBytes() throws IOException {
    var corpus = Path.of(System.getProperty("mizan.corpus", "../../shared/corpus"));
    Assumptions.assumeTrue(Files.isDirectory(corpus), "no corpus");
    try (var files = Files.walk(corpus)) {
      for (var file : files.filter(one -> one.toString().endsWith(".csv")).toList()) {
        if (Files.size(file) < 20 << 20) {
          same(Files.readString(file, StandardCharsets.ISO_8859_1));
          same(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        }
      }
    }
  }

  private String table(int rows) {
    var text = new StringBuilder(random.nextInt(9) == 0 ? "\uFEFF" : "");
    var delimiter = ",;\t|".charAt(random.nextInt(4));
    var end = ENDS[random.nextInt(ENDS.length)];
    var width = 1 + random.nextInt(6);
    var hard = random.nextInt(3);
    for (var row = 0; row < rows; row++) {
      var cells = width + (hard == 2 && random.nextInt(20) == 0 ? random.nextInt(3) - 1 : 0);
      for (var i = 0; i < cells; i++) {
        text.append(i == 0 ? "" : delimiter);
        var kinds = hard == 0 ? 12 : random.nextInt(9) == 0 ? CELLS.length : 10;
        text.append(row == 0 ? "name" + i : CELLS[random.nextInt(kinds)]);
      }
      text.append(random.nextInt(200) == 0 ? ENDS[random.nextInt(ENDS.length)] : end);
    }
    text.setLength(text.length() - random.nextInt(2) * end.length());
    return text.toString();
  }

  private void same(String text) {
    var plain = HeardTables.of(() -> new StringReader(text), Limits.USUAL);
    var bytes = new HeardTables();
    try {
      var data = text.getBytes(StandardCharsets.UTF_8);
      CsvTables.read(() -> pieces(data), Limits.USUAL, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertThat(bytes.tables).isEqualTo(plain.tables);
    assertThat(bytes.defects).isEqualTo(plain.defects);
  }

  /// A stream that gives as much at once as it likes.
  private InputStream pieces(byte[] data) {
    var most = 1 + random.nextInt(1 << random.nextInt(18));
    return new FilterInputStream(new ByteArrayInputStream(data)) {
      @Override
      public int read(byte[] into, int from, int length) throws IOException {
        return super.read(into, from, Math.min(length, most));
      }
    };
  }

  @Test
  void anyCharsetComesAsSoundBytes() throws IOException {
    for (var name : new String[] {"windows-1256", "UTF-16LE", "UTF-8"}) {
      var charset = Charset.forName(name);
      var text = "اسم,é\n".repeat(30_000) + "😀 fin".repeat(name.startsWith("UTF") ? 1 : 0);
      var data = text.getBytes(charset);
      try (var in =
          new Utf8Stream(new InputStreamReader(new ByteArrayInputStream(data), charset))) {
        var expected = new String(data, charset).getBytes(StandardCharsets.UTF_8);
        assertThat(in.readAllBytes()).isEqualTo(expected);
      }
    }
  }
}
