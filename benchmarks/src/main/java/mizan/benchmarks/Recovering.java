package mizan.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mizan.engine.charsets.Charsets;
import mizan.engine.samples.EncodedTexts;
import mizan.engine.samples.EncodedTexts.Encoding;

/// How many texts of each encoding are read exactly as they were written, when nothing is said of
/// their encoding.
final class Recovering {
  private static final long SEED = 20261124;
  private static final List<Integer> CHARACTERS = List.of(200, 1_000, 4_000);

  private Recovering() {}

  /// @param tree the sources, in which the sentences stand
  static void measure(Path tree, Sheet sheet) throws IOException {
    var folder = tree.resolve("engine/src/test/resources/charsets");
    var texts =
        new EncodedTexts(
            Files.readAllLines(folder.resolve("texts-ar.txt")),
            Files.readAllLines(folder.resolve("texts-fr.txt")),
            SEED);
    for (var encoding : EncodedTexts.ENCODINGS) {
      var shares =
          CHARACTERS.stream().map(count -> share(texts, encoding, count)).map("%.1f"::formatted);
      sheet.row(
          "Texts of 200 / 1,000 / 4,000 characters recovered exactly, " + encoding.name(),
          String.join(" / ", shares.toList()) + " %",
          "aim ≥ 99 % at 1,000");
    }
  }

  private static double share(EncodedTexts texts, Encoding encoding, int characters) {
    var right = 0;
    for (var i = 0; i < EncodedTexts.SAMPLES; i++) {
      var text = texts.next(encoding, characters);
      var bytes = encoding.bytes(text);
      right += Charsets.detect(bytes).decode(bytes).equals(text) ? 1 : 0;
    }
    return 100.0 * right / EncodedTexts.SAMPLES;
  }
}
