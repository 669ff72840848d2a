package mizan.engine.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Any text gives tables or named defects, the same however its reader cuts it.
class CsvPropertyTest {
  private static final String SIGNS =
      "ab1209.,;;,,\t|\"\"\"''\\\n\n\n\r\r\n :^~،؛- /م\0\uFEFF\uFFFF";
  private static final Limits SMALL = new Limits(1 << 20, 200, 4, 10, 32, 8);

  @Test
  void anyTextEndsInTablesTheSameForEveryPiece() {
    long seed = Long.getLong("mizan.seed", 42);
    System.out.println("seed " + seed);
    var random = new Random(seed);
    for (int i = 0; i < 3_000; i++) {
      var text = text(random, random.nextInt(400));
      var limits = i % 3 == 0 ? SMALL : Limits.USUAL;
      var whole = HeardTables.of(() -> new StringReader(text), limits);

      assertThat(whole.open).isFalse();
      for (int piece : new int[] {1, 2, 3, 7, 1 << 16}) {
        var cut = HeardTables.of(() -> new Pieces(text, piece), limits);
        assertThat(cut.tables).as(text).isEqualTo(whole.tables);
        assertThat(cut.defects).as(text).isEqualTo(whole.defects);
      }
    }
  }

  @Test
  void longTextsAreTheSameForEveryPiece() {
    var random = new Random(7);
    for (int i = 0; i < 4; i++) {
      var text = text(random, 300_000) + "\n" + "1,\"a b\",3\n".repeat(40_000);
      var whole = HeardTables.of(() -> new StringReader(text), Limits.USUAL);
      for (int piece : new int[] {1, 7, 1 << 16}) {
        var cut = HeardTables.of(() -> new Pieces(text, piece), Limits.USUAL);
        assertThat(cut.tables.equals(whole.tables) && cut.defects.equals(whole.defects)).isTrue();
      }
    }
  }

  @Test
  void aRegularTextReadsAsWritten() {
    var random = new Random(3);
    for (int i = 0; i < 200; i++) {
      var table = SourceTable.open(random.nextLong()).get(i % 6);
      var written =
          CsvWriting.USUAL.row(table.header()) + "\r\n" + CsvWriting.USUAL.rows(table.rows());
      var heard = HeardTables.of(written);

      assertThat(heard.first().start().columns()).isEqualTo(table.header());
      assertThat(heard.first().rows()).isEqualTo(table.rows());
      assertThat(heard.defects).isEmpty();
    }
  }

  private static String text(Random random, int length) {
    var text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
    }
    return text.toString();
  }

  /// A reader that gives at most so many characters at once.
  private static final class Pieces extends Reader {
    private final String text;
    private final int piece;
    private int at;

    Pieces(String text, int piece) {
      this.text = text;
      this.piece = piece;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
      int count = Math.min(Math.min(piece, length), text.length() - at);
      if (count <= 0) {
        return -1;
      }
      text.getChars(at, at + count, into, offset);
      at += count;
      return count;
    }

    @Override
    public void close() {}
  }
}
