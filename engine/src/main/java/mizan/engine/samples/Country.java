package mizan.engine.samples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An invented country as written by hand: its places, bodies, portals, and how it words things.
///
/// @param invented the sentence that says so, for every page and report
/// @param users what users did at some of the portals, by the portal's slug
/// @param later whether a year has passed: half of the faults are mended, files have changed
public record Country(
    Names names,
    String domain,
    Names invented,
    List<Place> places,
    List<SampleBody> bodies,
    List<SamplePortal> portals,
    Map<String, Facts> users,
    Wording wording,
    boolean later) {

  /// What records are made of.
  record Wording(
      List<SampleLicence> licences,
      List<Theme> themes,
      Phrases phrases,
      Spoilt spoilt,
      List<TablePlan> tables) {}

  /// Reads `country/*.yaml` below the samples folder.
  ///
  /// @throws IllegalArgumentException if a fact is missing or of the wrong shape; it names the file
  public static Country read(Path samplesFolder) throws IOException {
    var folder = samplesFolder.resolve("country");
    var country = Facts.read(folder.resolve("country.yaml"));
    var places = Facts.read(folder.resolve("places.yaml"));
    var domain = country.text("domain");
    return new Country(
        Names.of(country.at("name")),
        domain,
        Names.of(country.at("invented")),
        Stream.concat(
                places.list("regions").stream().map(one -> Place.of(one, false)),
                places.list("municipalities").stream().map(one -> Place.of(one, true)))
            .toList(),
        list(folder, "bodies").stream().map(one -> SampleBody.of(one, domain)).toList(),
        list(folder, "portals").stream().map(SamplePortal::of).toList(),
        list(folder, "users").stream()
            .collect(Collectors.toMap(one -> one.text("portal"), one -> one)),
        new Wording(
            list(folder, "licences").stream().map(SampleLicence::of).toList(),
            list(folder, "themes").stream().map(Theme::of).toList(),
            Phrases.of(Facts.read(folder.resolve("phrases.yaml"))),
            Spoilt.of(Facts.read(folder.resolve("spoilt.yaml"))),
            list(folder, "tables").stream().map(TablePlan::of).toList()),
        false);
  }

  /// The same country a year later: half of what was wrong with each portal's records and files is
  /// mended.
  public Country mended() {
    return new Country(
        names,
        domain,
        invented,
        places,
        bodies,
        portals.stream().map(SamplePortal::mended).toList(),
        users,
        wording,
        true);
  }

  private static List<Facts> list(Path folder, String name) throws IOException {
    return Facts.read(folder.resolve(name + ".yaml")).list(name);
  }

  SampleBody body(String slug) {
    return bodies.stream().filter(one -> one.slug().equals(slug)).findFirst().orElseThrow();
  }

  Place place(String slug) {
    return places.stream().filter(one -> one.slug().equals(slug)).findFirst().orElseThrow();
  }

  Theme theme(String slug) {
    return wording.themes().stream()
        .filter(one -> one.slug().equals(slug))
        .findFirst()
        .orElseThrow();
  }
}
