package mizan.platform.countries;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.engine.fetching.Mirror;
import mizan.engine.replay.Faults;
import mizan.engine.replay.Replay;
import mizan.engine.samples.Country;
import mizan.engine.samples.SampleCountry;
import mizan.platform.bodies.PublicBody;
import mizan.platform.bodies.PublicBody.Kind;
import mizan.platform.bodies.Sector;
import mizan.platform.portals.Portal;
import mizan.platform.web.Trilingual;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The invented country: its recordings, written on demand, and its portals, replayed while they
/// are measured.
final class Demonstration {
  /// The recordings are the same at every start: the day of the forum of 2019.
  private static final long SEED = 20190311;

  /// In the second edition half of what was wrong is mended, so that there is a history to look at.
  static final int EDITIONS = 2;

  private static final List<String> LANGUAGES = List.of("ar", "fr");

  private final Path samples;
  private final Path folder;
  private @Nullable Replay replay;

  Demonstration(Path samples, Path folder) {
    this.samples = samples;
    this.folder = folder;
  }

  /// Name and sentence, from the samples as they are written by hand.
  CountryFacts describe() {
    var country = readCountry();
    return new CountryFacts(
        trilingual(country.names()),
        Optional.of(trilingual(country.invented())),
        LANGUAGES,
        null,
        Calendar.USUAL,
        List.of(),
        List.of());
  }

  /// Writes the recordings of an edition, starts their portals, and tells where they stand.
  synchronized CountryFacts start(int edition) {
    var written = readCountry();
    var country = edition < EDITIONS ? written : written.mended();
    try {
      SampleCountry.write(country, SEED, folder);
      stop();
      replay = Replay.start(folder, 0, Faults.none());
      return new CountryFacts(
          trilingual(country.names()),
          Optional.of(trilingual(country.invented())),
          LANGUAGES,
          null,
          Calendar.USUAL,
          bodies(),
          portals(replay));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The invented country's domain leads nowhere: what it serves is taken from the replayed
  /// portals.
  synchronized List<Mirror> mirrors() {
    var domain = readCountry().domain();
    return replay == null
        ? List.of()
        : replay.addresses().entrySet().stream()
            .map(portal ->
                new Mirror("https://" + portal.getKey() + "." + domain + "/", portal.getValue()))
            .toList();
  }

  synchronized void stop() {
    if (replay != null) {
      try {
        replay.close();
        replay = null;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private Country readCountry() {
    try {
      return Country.read(samples);
    } catch (IOException | IllegalArgumentException e) {
      throw new CountryRefused(
          "the invented country cannot be read from "
              + samples.toAbsolutePath().normalize()
              + " ("
              + e.getMessage()
              + "); choose its folder with --mizan.samples=FOLDER or a country with --mizan.country=CODE.");
    }
  }

  private List<PublicBody> bodies() throws IOException {
    var bodies = new ArrayList<PublicBody>();
    for (var body : json("bodies")) {
      bodies.add(body(body));
    }
    return bodies;
  }

  private static PublicBody body(JsonNode body) {
    var kind = Kind.of(body.get("kind").asString());
    return new PublicBody(
        body.get("slug").asString(),
        kind,
        kind.level(),
        names(body.get("name")),
        body.path("parent").asString(""),
        Sector.find(body.path("sector").asString("")).orElse(null),
        "",
        null,
        null,
        "",
        List.of(),
        Map.of());
  }

  private List<Portal> portals(Replay living) throws IOException {
    var portals = new ArrayList<Portal>();
    for (var portal : json("portals")) {
      var slug = portal.get("slug").asString();
      portals.add(
          new Portal(
              slug,
              String.valueOf(living.addresses().get(slug)),
              portal.get("kind").asString(),
              names(portal.get("title")),
              portal.get("bodySlug").asString()));
    }
    return portals;
  }

  private JsonNode json(String name) throws IOException {
    return JsonMapper.shared().readTree(Files.readString(folder.resolve(name + ".json")));
  }

  private static Trilingual names(JsonNode node) {
    return new Trilingual(
        node.get("ar").asString(), node.get("fr").asString(), node.get("en").asString());
  }

  private static Trilingual trilingual(mizan.engine.samples.Names names) {
    return new Trilingual(names.ar(), names.fr(), names.en());
  }
}
