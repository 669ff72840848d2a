package mizan.engine.charsets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import mizan.engine.samples.EncodedTexts;
import org.junit.jupiter.api.Test;

/// Texts of which no word was learned from are read as they were written, whatever their encoding.
class EncodedTextsTest {
  private static final int[] CHARACTERS = {200, 1_000, 4_000};

  @Test
  void textsInEveryEncodingAreRecoveredExactly() throws IOException {
    long seed = Long.getLong("mizan.seed", 20261124);
    System.out.println("seed " + seed);
    var texts = new EncodedTexts(sentences("ar"), sentences("fr"), seed);
    for (var encoding : EncodedTexts.ENCODINGS) {
      for (var characters : CHARACTERS) {
        var right = 0;
        for (var i = 0; i < EncodedTexts.SAMPLES; i++) {
          var text = texts.next(encoding, characters);
          var bytes = encoding.bytes(text);
          right += Charsets.detect(bytes).decode(bytes).equals(text) ? 1 : 0;
        }
        var share = (double) right / EncodedTexts.SAMPLES;
        System.out.printf(
            "%s, %,d characters: %.1f %%%n", encoding.name(), characters, share * 100);
        if (characters >= 1_000) {
          assertThat(share).as(encoding.name()).isGreaterThanOrEqualTo(0.99);
        }
      }
    }
  }

  private static List<String> sentences(String language) throws IOException {
    var name = "/charsets/texts-" + language + ".txt";
    try (var in = EncodedTextsTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8).lines().toList();
    }
  }
}
