package mizan.platform.countries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
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
    var calendar = tunisia.calendar();
    assertThat(calendar.isWorkday(LocalDate.parse("2026-03-19"))).isTrue();
    assertThat(calendar.isWorkday(LocalDate.parse("2026-03-20"))).as("a holiday").isFalse();
    assertThat(calendar.isWorkday(LocalDate.parse("2026-03-21"))).as("a Saturday").isFalse();
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

  @Test
  void aCalendarSaysWhatItMustHave() throws IOException {
    Files.writeString(
        folder.resolve("country.yaml"), "name: {ar: ا, fr: A, en: A}\nlanguages: [fr]\n");
    Files.writeString(folder.resolve("portals.yaml"), "portals: []\n");
    assertThat(CountryFolder.read(folder).calendar()).isEqualTo(Calendar.USUAL);
    for (var wrong : List.of("weekend: [someday]", "yearly: ['13-01']", "days: [tomorrow]")) {
      Files.writeString(folder.resolve("calendar.yaml"), wrong + "\n");
      assertThatThrownBy(() -> CountryFolder.read(folder))
          .as(wrong)
          .isInstanceOf(CountryRefused.class)
          .hasMessageContaining("calendar.yaml");
    }
    Files.writeString(folder.resolve("calendar.yaml"), "weekend: [friday]\ndays: ['2026-05-27']\n");
    var calendar = CountryFolder.read(folder).calendar();
    assertThat(calendar.isWorkday(LocalDate.parse("2026-05-22"))).as("a Friday").isFalse();
    assertThat(calendar.isWorkday(LocalDate.parse("2026-05-23"))).as("a Saturday").isTrue();
    assertThat(calendar.isWorkday(LocalDate.parse("2026-05-27"))).as("announced").isFalse();
  }
}
