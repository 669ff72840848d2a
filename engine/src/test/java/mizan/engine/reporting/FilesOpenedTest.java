package mizan.engine.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import mizan.engine.probing.Observation;
import mizan.engine.results.FileCoverage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the report says of the files that were opened, and of those that were not.
class FilesOpenedTest {
  @Test
  void everyFileIsCountedOnceWithItsReason() {
    var coverage =
        new FileCoverage(
            1_500, 1_200, Map.of("no-answer", 290L, FileCoverage.KIND_NOT_READ, 10L), null);

    assertThat(FilesOpened.of(coverage, Words.in("en")))
        .containsExactly(
            "Opened and read: 1,200 of 1,500 files and services.",
            "Not read: of a kind that we do not read: 10; no answer from the server: 290.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "fr", "en"})
  void everyReasonHasWords(String language) {
    var reasons = new TreeMap<String, Long>();
    for (var reason : Observation.Reason.values()) {
      reasons.put(reason.code(), 7L);
    }
    reasons.put(FileCoverage.KIND_NOT_READ, 7L);
    var coverage = new FileCoverage(1_000, 958, reasons, null);

    var sentences = FilesOpened.of(coverage, Words.in(language));
    assertThat(sentences).hasSize(2);
    assertThat(sentences.getLast().split("7", -1)).hasSize(reasons.size() + 1);
  }

  @Test
  void aRunThatOpensNothingSaysSo() {
    var coverage = new FileCoverage(3, 0, Map.of(FileCoverage.NOT_ASKED, 3L), null);

    assertThat(FilesOpened.of(coverage, Words.in("en")))
        .singleElement()
        .asString()
        .startsWith("No file was opened");
    assertThat(FilesOpened.of(null, Words.in("en"))).isEmpty();
  }
}
