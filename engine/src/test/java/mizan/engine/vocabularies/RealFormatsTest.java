package mizan.engine.vocabularies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import mizan.engine.Corpus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The file-type list against what portals really write; skipped where no real catalogue is at
/// hand.
class RealFormatsTest {

  /// Words in a format field that name no kind of file; leaving them unresolved is right.
  private static final Set<String> NOT_A_FILE_TYPE = Set.of("link", "url", "uri", "other");

  private static final Pattern FORMAT = Pattern.compile("\"format\"\\s*:\\s*\"([^\"\\\\]+)\"");

  @ParameterizedTest
  @ValueSource(strings = {"dcat-us", "ckan-tokyo"})
  void whatRealPortalsWriteAsFormatIsKnown(String folder) throws IOException {
    var unknown = formatsWrittenIn(Corpus.folder(folder));
    var total = sum(unknown);
    unknown.keySet().removeAll(knownWords());

    assertThat(total).isPositive();
    assertThat((total - sum(unknown)) / (double) total)
        .as("share of formats known; unknown words: %s", unknown)
        .isGreaterThanOrEqualTo(0.95);
  }

  private static Set<String> knownWords() {
    var types = RawList.of("file-types");
    var known = new HashSet<>(NOT_A_FILE_TYPE);
    known.addAll(types.allWords("aliases"));
    known.addAll(types.allWords("media_types"));
    known.addAll(types.allWords("extensions"));
    return known;
  }

  /// How often each format word occurs in the newest edition in every folder of a portal.
  private static Map<String, Long> formatsWrittenIn(Path folder) throws IOException {
    var newest = new TreeMap<Path, Path>();
    try (var files = Files.walk(folder)) {
      files
          .filter(file -> file.toString().matches(".*\\.jsonl?\\.gz"))
          .sorted()
          .forEach(file -> newest.put(file.getParent(), file));
    }
    var written = new TreeMap<String, Long>();
    newest.values().stream()
        .flatMap(RealFormatsTest::formatsOf)
        .forEach(word -> written.merge(word, 1L, Long::sum));
    return written;
  }

  private static Stream<String> formatsOf(Path file) {
    try (var bytes = new GZIPInputStream(Files.newInputStream(file))) {
      var text = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
      return FORMAT
          .matcher(text)
          .results()
          .map(hit -> RawList.folded(hit.group(1)))
          .filter(word -> !word.isEmpty());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long sum(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
