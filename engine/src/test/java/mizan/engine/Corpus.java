package mizan.engine;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/// Real catalogues and files, read in place; a test that needs an absent one is skipped.
public final class Corpus {
  private Corpus() {}

  /// A folder of the corpus: system property `mizan.corpus`, else environment `MIZAN_CORPUS`, else
  /// beside the repository.
  public static Path folder(String name) {
    var environment =
        Objects.requireNonNullElse(System.getenv("MIZAN_CORPUS"), "../../shared/corpus");
    var folder = Path.of(System.getProperty("mizan.corpus", environment)).resolve(name);
    assumeTrue(Files.isDirectory(folder), () -> "real data is absent: " + folder);
    return folder;
  }
}
