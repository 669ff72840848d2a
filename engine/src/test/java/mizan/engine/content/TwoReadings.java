package mizan.engine.content;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import mizan.engine.privacy.PersonalData;
import mizan.engine.privacy.PersonalFinding;
import mizan.engine.tables.CharSource;
import mizan.engine.tables.CsvTables;
import mizan.engine.tables.Defect;
import mizan.engine.tables.Limits;
import mizan.engine.tables.Utf8Source;

/// A text read as characters, by the definition, and as bytes that come in pieces of one of a few
/// sizes: both must find the same.
public final class TwoReadings {
  private static final int[] PIECES = {1, 7, 1 << 20};

  private TwoReadings() {}

  private record Found(
      List<TableProfile> tables, List<Defect> loose, List<PersonalFinding> personal) {}

  /// Reads a text both ways.
  ///
  /// @throws IllegalStateException when they differ
  public static void same(String text) {
    try {
      var expected = plain(() -> new StringReader(text));
      var bytes = text.getBytes(StandardCharsets.UTF_8);
      var most = PIECES[Math.floorMod(text.hashCode(), PIECES.length)];
      var found = fast(() -> pieces(bytes, most));
      if (!found.equals(expected)) {
        throw new IllegalStateException(
            "pieces of " + most + ": " + found + "\nbut by the definition: " + expected);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Found plain(CharSource text) throws IOException {
    var watch = new PersonalData();
    var counter = new TableCounter(List.of(watch));
    CsvTables.read(text, Limits.USUAL, counter);
    return new Found(counter.tables(), counter.loose(), watch.findings());
  }

  private static Found fast(Utf8Source bytes) throws IOException {
    var watch = new PersonalData();
    var counter = new TableCounter(List.of(watch));
    CsvTables.read(bytes, Limits.USUAL, counter);
    return new Found(counter.tables(), counter.loose(), watch.findings());
  }

  private static InputStream pieces(byte[] data, int most) {
    return new FilterInputStream(new ByteArrayInputStream(data)) {
      @Override
      public int read(byte[] into, int from, int length) throws IOException {
        return super.read(into, from, Math.min(length, most));
      }
    };
  }
}
