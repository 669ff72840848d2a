package mizan.platform.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is left on disk when a new index is built.
class SearchFolderTest {
  @TempDir Path folder;

  @Test
  void indexesOfEarlierRunsGoAndThoseInUseStay() throws IOException {
    var used = index("2-mizan-1");
    index("1-mizan-1");
    index("3-mizan-1.unfinished");
    Search.sweep(folder, Set.of(used));
    try (var left = Files.list(folder)) {
      assertThat(left).containsExactly(used);
    }
    assertThat(used.resolve("segments")).exists();
  }

  @Test
  void aFolderThatIsNotThereYetIsNoMatter() throws IOException {
    Search.sweep(folder.resolve("search"), Set.of());
    assertThat(folder.resolve("search")).doesNotExist();
  }

  private Path index(String name) throws IOException {
    var index = Files.createDirectory(folder.resolve(name));
    Files.writeString(index.resolve("segments"), "x");
    return index;
  }
}
