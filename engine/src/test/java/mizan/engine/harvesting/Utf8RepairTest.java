package mizan.engine.harvesting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Repair of invalid UTF-8 against the decoder of the JDK, over random bytes and every boundary.
class Utf8RepairTest {
  private static final int BUFFER = 1 << 16;
  private static final byte[][] PIECES = {
    {'a'},
    {'\n'},
    "é".getBytes(StandardCharsets.UTF_8),
    "م".getBytes(StandardCharsets.UTF_8),
    "水".getBytes(StandardCharsets.UTF_8),
    "😀".getBytes(StandardCharsets.UTF_8),
    {(byte) 0x80},
    {(byte) 0xC0, (byte) 0x80},
    {(byte) 0xE0, (byte) 0x80, (byte) 0x80},
    {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
    {(byte) 0xF0, (byte) 0x80},
    {(byte) 0xF4, (byte) 0x90},
    {(byte) 0xF8},
    {(byte) 0xFF},
    {(byte) 0xE6, (byte) 0xB0}
  };

  @Test
  void randomBytesAreRepairedAsTheDecoderSeesThem() throws IOException {
    var seed = Long.getLong("mizan.seed", System.nanoTime());
    var random = new Random(seed);
    for (var round = 0; round < 3000; round++) {
      var bytes = new byte[random.nextInt(60)];
      for (var at = 0; at < bytes.length; ) {
        var piece = PIECES[random.nextInt(PIECES.length)];
        for (var i = 0; i < piece.length && at < bytes.length; i++) {
          bytes[at++] = piece[i];
        }
      }
      check(bytes, 1 + random.nextInt(5), "mizan.seed=" + seed + " round " + round);
    }
  }

  @Test
  void sequencesAreWholeWhereverTheBufferEnds() throws IOException {
    for (var piece : PIECES) {
      for (var before = BUFFER - 5; before <= BUFFER + 1; before++) {
        var bytes = new byte[before + piece.length + 3];
        Arrays.fill(bytes, (byte) 'x');
        System.arraycopy(piece, 0, bytes, before, piece.length);
        check(bytes, BUFFER, Arrays.toString(piece) + " at " + before);
      }
    }
  }

  @Test
  void aByteOrderMarkIsLeftOutOnlyAtTheStart() throws IOException {
    var text = "\uFEFFa\uFEFFb";
    try (var repair = new Utf8Repair(slow(text.getBytes(StandardCharsets.UTF_8), 1))) {
      assertThat(new String(repair.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("a\uFEFFb");
      assertThat(repair.faults()).isZero();
    }
  }

  @Test
  void idsAreSeenOnceHoweverMany() {
    var seen = new Seen();
    var known = new HashSet<String>();
    var random = new Random(7);
    for (var i = 0; i < 100_000; i++) {
      var id = "id-" + random.nextInt(60_000);
      assertThat(seen.add(id)).isEqualTo(known.add(id));
    }
    assertThat(seen.size()).isEqualTo(known.size());
  }

  /// Decoding what was repaired fails nowhere; valid bytes are untouched; length is kept.
  private static void check(byte[] bytes, int chunk, String what) throws IOException {
    try (var repair = new Utf8Repair(slow(bytes, chunk))) {
      var repaired = repair.readAllBytes();
      assertThat(repaired).as(what).hasSameSizeAs(bytes);
      var text = new String(repaired, StandardCharsets.UTF_8);
      assertThat(text.getBytes(StandardCharsets.UTF_8)).as(what).isEqualTo(repaired);
      assertThat(text.replace("?", ""))
          .as(what)
          .isEqualTo(
              new String(bytes, StandardCharsets.UTF_8).replace("\uFFFD", "").replace("?", ""));
      var first = Arrays.mismatch(bytes, repaired);
      assertThat(repair.firstFault()).as(what).isEqualTo(first);
      assertThat(repair.faults() == 0).as(what).isEqualTo(first < 0);
    }
  }

  /// A stream that gives a few bytes at a time.
  private static InputStream slow(byte[] bytes, int chunk) {
    return new FilterInputStream(new ByteArrayInputStream(bytes)) {
      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        return super.read(target, offset, Math.min(length, chunk));
      }
    };
  }
}
