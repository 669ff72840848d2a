package mizan.platform.countries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A country's facts, read from its folder or refused with the file's name.
class CountryFolderTest {
  @TempDir private Path folder;

  @Test
  void theFactsOfTunisiaAreRead() throws IOException {
    var bodies =
        Files.readAllLines(Path.of("../country/tn/bodies.csv")).stream()
            .map(line -> line.split(",", 2)[0])
            .toList();
    var tunisia = CountryFolder.read(Path.of("../country/tn"));
    assertThat(tunisia.name().fr()).isEqualTo("Tunisie");
    assertThat(tunisia.languages()).containsExactly("ar", "fr");
    assertThat(tunisia.portals()).hasSizeGreaterThan(5);
    assertThat(tunisia.portals())
        .allSatisfy(portal -> {
          assertThat(portal.address()).startsWith("http");
          assertThat(bodies).contains(portal.body());
        });
    assertThat(tunisia.invented()).isEmpty();
    assertThat(tunisia.box()).isNotNull();
    assertThat(java.util.Objects.requireNonNull(tunisia.box()).holds(10.18, 36.8)).isTrue();
    assertThat(tunisia.box().holds(2.35, 48.86)).isFalse();
  }

  @Test
  void aFaultyFileIsNamedWithWhatItMustHave() throws IOException {
    assertThatThrownBy(() -> CountryFolder.read(folder))
        .isInstanceOf(CountryRefused.class)
        .hasMessageContaining("country.yaml");
    Files.writeString(folder.resolve("country.yaml"), "name: {ar: ا, fr: A, en: A}\n");
    Files.writeString(folder.resolve("portals.yaml"), "portals: []\n");
    assertThatThrownBy(() -> CountryFolder.read(folder))
        .hasMessageContaining("must have a list called languages");
    Files.writeString(folder.resolve("country.yaml"), "{");
    assertThatThrownBy(() -> CountryFolder.read(folder)).hasMessageContaining("is not YAML");
  }
}
