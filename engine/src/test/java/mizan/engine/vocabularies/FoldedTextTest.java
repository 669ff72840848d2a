package mizan.engine.vocabularies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/// Texts folded letter by letter are as the definition folds them.
class FoldedTextTest {
  @Test
  void anyTextIsFoldedAsByTheDefinition() {
    var random = new Random(20261124);
    for (var i = 0; i < 200_000; i++) {
      var text = new StringBuilder();
      var reach = random.nextBoolean() ? 0x700 : 0x10000;
      for (var left = random.nextInt(12); left > 0; left--) {
        text.append((char) random.nextInt(random.nextInt(4) == 0 ? 0x80 : reach));
      }
      assertThat(FoldedText.of(text.toString())).isEqualTo(FoldedText.slowly(text.toString()));
    }
  }

  @Test
  void everyLetterIsFoldedAsByTheDefinition() {
    for (var c = 0; c < 0x10000; c++) {
      for (var text :
          new String[] {"" + (char) c, "a" + (char) c, (char) c + "B", "é" + (char) c}) {
        assertThat(FoldedText.of(text)).isEqualTo(FoldedText.slowly(text));
      }
    }
  }
}
