package mizan.engine.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import mizan.engine.content.Claimed;
import mizan.engine.content.FileProfile;
import mizan.engine.content.Profiler;
import mizan.engine.criteria.FileVerdicts;
import mizan.engine.criteria.Setting;
import mizan.engine.places.Box;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/// Places and timetables in every form of a profile and in every language.
class PlacesFormsTest {
  private static final Box TUNISIA = new Box(7.5, 30.2, 11.6, 37.6);
  private static final String FEATURES =
      """
      {"type":"FeatureCollection","features":[
      {"type":"Feature","properties":{"n":1},"geometry":{"type":"Point","coordinates":[10.1,36.8]}},
      {"type":"Feature","properties":{"n":2},"geometry":{"type":"Point","coordinates":[36.8,10.1]}},
      {"type":"Feature","properties":{"n":3},"geometry":{"type":"LineString","coordinates":[[10,36]]}}
      ]}
      """;

  @TempDir Path folder;

  @Test
  void featuresAreShownInTheTerminal() throws IOException {
    assertThat(ProfileText.lines(new ProfileView(features(), Words.in("en"))))
        .contains(
            "Geometries (GeoJSON)",
            "  Features: 3",
            "  Soundly built: 2 (67%)",
            "  a line of fewer than two positions: 1 (features 3)",
            "  latitude and longitude exchanged: 1 (features 2)");
  }

  @Test
  void featuresStandInTheJson() throws IOException {
    var geometry = JsonMapper.shared().readTree(ProfileJson.write(features())).get("geometry");

    assertThat(geometry.get("features").asInt()).isEqualTo(3);
    assertThat(geometry.get("misplaced").get(0).get("kind").asString()).isEqualTo("swapped");
    assertThat(geometry.get("misplaced").get(0).get("first").get(0).asInt()).isEqualTo(2);
    assertThat(geometry.get("extent").get("east").asDouble()).isEqualTo(36.8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "fr", "en"})
  void thePageShowsPlacesAndTimetablesInEveryLanguage(String language) throws IOException {
    var words = Words.in(language);

    assertThat(ProfilePage.write(features()))
        .contains(words.text("profile.geometries"), words.text("place.swapped"));
    assertThat(ProfilePage.write(feed()))
        .contains(words.text("profile.feed"), words.text("feed.file-missing"));
  }

  @Test
  void aFeedIsShownInTheTerminalAndStandsInTheJson() throws IOException {
    assertThat(ProfileText.lines(new ProfileView(feed(), Words.in("fr"))))
        .contains("Horaires (GTFS)")
        .anyMatch(line -> line.startsWith("  stops.txt stop_lat, stop_lon, un arrêt hors du cadre"))
        .anyMatch(line -> line.contains("trips.txt, un fichier obligatoire manque"));
    var faults = JsonMapper.shared().readTree(ProfileJson.write(feed())).get("feed").get("faults");
    assertThat(faults.findValuesAsString("rule")).contains("file-missing", "stop-outside-country");
  }

  @Test
  void aProfileWithPlacesSurvivesTheWayBetweenProcesses() throws IOException {
    for (var file : List.of(features(), feed())) {
      var json = JsonMapper.builder().build();
      var back = json.readValue(json.writeValueAsString(file.profile()), FileProfile.class);

      assertThat(back).isEqualTo(file.profile());
    }
  }

  private FileVerdicts features() throws IOException {
    var file = folder.resolve("places.geojson");
    Files.writeString(file, FEATURES);
    return verdicts(file);
  }

  private FileVerdicts feed() throws IOException {
    var file = folder.resolve("feed.zip");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      put(zip, "agency.txt", "agency_name,agency_url,agency_timezone\nA,https://a.example,UTC\n");
      put(zip, "stops.txt", "stop_id,stop_name,stop_lat,stop_lon\nS,Far,48.8,2.3\n");
      put(zip, "routes.txt", "route_id,route_short_name,route_type\nR,7,3\n");
      put(zip, "calendar_dates.txt", "service_id,date,exception_type\nW,20261224,1\n");
    }
    return verdicts(file);
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static FileVerdicts verdicts(Path file) throws IOException {
    var claimed = new Claimed("", file.getFileName().toString(), "", TUNISIA);
    var setting =
        new Setting(List.of(), LocalDate.of(2026, 11, 23), Setting.Links.UNMEASURED, TUNISIA);
    return FileVerdicts.of(Profiler.profile(file, claimed, List.of()), List.of(), setting);
  }
}
