package mizan.engine.harvesting;

import static org.assertj.core.api.Assertions.assertThat;

import mizan.engine.reporting.Words;
import org.junit.jupiter.api.Test;

/// A report names the kind of every portal: one without words could not be written.
class KindWordsTest {

  @Test
  void everyKindOfPortalHasWordsInEveryLanguage() {
    for (var kind : Harvester.KINDS) {
      for (var language : Words.LANGUAGES) {
        assertThat(Words.in(language).text("kind." + kind.code())).isNotBlank();
      }
    }
  }
}
