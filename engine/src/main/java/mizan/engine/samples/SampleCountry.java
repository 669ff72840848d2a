package mizan.engine.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mizan.engine.samples.SamplePortal.Kind;
import org.apache.jena.graph.Triple;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Writes the invented country to a folder, ready to be replayed and measured.
public final class SampleCountry {

  private static final String COUNTRY = "country.json";
  private static final String PORTALS = "portals.json";
  private static final String BODIES = "bodies.json";
  private static final Set<String> DESCRIPTIONS = Set.of(COUNTRY, PORTALS, BODIES);

  private final Country country;
  private final Path folder;
  private final List<Truth> truths = new ArrayList<>();

  private SampleCountry(Country country, Path folder) {
    this.country = country;
    this.folder = folder;
  }

  /// Writes one recording per portal with the exports and the files it names beside it,
  /// `country.json`, `portals.json`, `bodies.json` and `truth.csv`. The same country and seed give
  /// the same bytes.
  ///
  /// @throws IllegalArgumentException if a portal's plan cannot be carried out
  public static void write(Country country, long seed, Path outFolder) throws IOException {
    Files.createDirectories(outFolder);
    var sample = new SampleCountry(country, outFolder);
    for (var portal : country.portals()) {
      // A seed of its own keeps a portal as it is when another one changes.
      sample.writePortal(portal, drafts(country, portal, seed, outFolder));
    }
    sample.writeJson(COUNTRY, sample.describedCountry());
    sample.writeJson(PORTALS, sample.describedPortals());
    sample.writeJson(BODIES, sample.describedBodies());
    sample.writeTruth();
  }

  /// Whether a file is no recording though it may look like one: an export beside one, or what
  /// tells of the country.
  public static boolean isBesideRecordings(Path file) {
    var name = file.getFileName().toString();
    return name.contains(".export.") || DESCRIPTIONS.contains(name);
  }

  /// A portal's spoilt records, whose files are written to the folder.
  static List<Draft> drafts(Country country, SamplePortal portal, long seed, Path outFolder)
      throws IOException {
    var dice = new Dice(31 * seed + portal.slug().hashCode());
    var drafts = new Drafting(country, portal, dice).drafts();
    new Planting(portal, dice, new Spoiling(country.wording(), dice)).plant(drafts);
    new SampleFiles(country, portal, seed, outFolder.resolve(portal.slug() + ".files"))
        .write(drafts);
    return drafts;
  }

  private void writePortal(SamplePortal portal, List<Draft> drafts) throws IOException {
    drafts.forEach(draft -> truths.addAll(draft.truths));
    var home = "https://" + portal.slug() + "." + country.domain() + "/";
    switch (portal.kind()) {
      case Kind.Ckan ckan -> {
        write(portal.slug() + ".jsonl", new CkanRecords(ckan).lines(drafts));
        writeExport(portal, ckan, RdfRecords.triples(home, portal.names(), drafts));
      }
      case Kind.Rdf(var turtle) -> {
        var triples = RdfRecords.triples(home, portal.names(), drafts);
        write(
            portal.slug() + (turtle ? ".ttl" : ".rdf"),
            turtle ? RdfFile.turtle(triples) : RdfFile.xml(triples));
      }
      case Kind.DcatUs _ -> write(portal.slug() + ".json", DataJsonRecords.file(drafts));
      case Kind.Csw _ -> write(portal.slug() + ".xml", IsoRecords.file(drafts));
      case Kind.Oai _ ->
          write(portal.slug() + ".xml", OaiRecords.file(home, portal.names(), drafts));
      case Kind.PlainSite _ -> write(portal.slug() + ".csv", SheetRecords.file(drafts));
      case Kind.ArcgisHub _ ->
          write(portal.slug() + ".arcgis-hub.json", DataJsonRecords.file(drafts));
      case Kind.Opendatasoft _ ->
          write(portal.slug() + ".opendatasoft.jsonl", OpendatasoftRecords.lines(home, drafts));
      case Kind.Socrata _ ->
          write(portal.slug() + ".socrata.jsonl", SocrataRecords.lines(home, drafts));
      case Kind.Udata _ -> write(portal.slug() + ".udata.jsonl", UdataRecords.lines(drafts));
    }
    var users = country.users().get(portal.slug());
    if (users != null) {
      writeJson(
          portal.slug() + ".users.export.json",
          UserRecords.of(users, portal.kind() instanceof Kind.Ckan, home, drafts));
    }
  }

  private void writeExport(SamplePortal portal, Kind.Ckan ckan, List<Triple> triples)
      throws IOException {
    var name = portal.slug() + ".export.ttl";
    switch (ckan.export()) {
      case GOOD -> write(name, RdfFile.turtle(triples));
      case BROKEN -> write(name, RdfFile.brokenTurtle(triples));
      case NONE -> {
        // This portal has no export.
      }
    }
  }

  private JsonNode describedCountry() {
    var described = JsonMapper.shared().createObjectNode();
    put(described, "name", country.names());
    put(described, "invented", country.invented());
    return described.put("domain", country.domain());
  }

  private JsonNode describedPortals() {
    var all = JsonMapper.shared().createArrayNode();
    for (var portal : country.portals()) {
      var body = country.body(portal.body());
      var described = all.addObject().put("slug", portal.slug()).put("kind", kind(portal));
      put(described, "title", portal.names());
      put(described, "body", body.names());
      described.put("bodySlug", body.slug()).put("bodyKind", body.kind());
      if (!portal.replay().isEmpty()) {
        var faults = described.putObject("faults");
        portal.replay().forEach(faults::put);
      }
    }
    return all;
  }

  private static String kind(SamplePortal portal) {
    return switch (portal.kind()) {
      case Kind.Ckan ckan -> ckan.dkan() ? "dkan" : "ckan";
      case Kind.Rdf _ -> "dcat-rdf";
      case Kind.DcatUs _ -> "dcat-us";
      case Kind.Csw _ -> "csw";
      case Kind.Oai _ -> "oai-pmh";
      case Kind.PlainSite _ -> "plain-site";
      case Kind.Opendatasoft _ -> "opendatasoft";
      case Kind.Socrata _ -> "socrata";
      case Kind.Udata _ -> "udata";
      case Kind.ArcgisHub _ -> "arcgis-hub";
    };
  }

  /// The bodies, and those of the places that have none written down.
  private JsonNode describedBodies() {
    var all = JsonMapper.shared().createArrayNode();
    for (var place : country.places()) {
      if (!place.municipality()) {
        var name = place.names();
        var called =
            new Names(
                "ولاية " + name.ar(),
                "Gouvernorat " + place.frenchAfterOf(),
                "Governorate of " + name.en());
        describe(all.addObject(), governorate(place), "governorate", called);
      } else if (country.bodies().stream().noneMatch(body -> isOf(body, place))) {
        var name = place.names();
        var called =
            new Names(
                "بلدية " + name.ar(),
                "Commune " + place.frenchAfterOf(),
                "Municipality of " + name.en());
        describe(all.addObject(), "commune-" + place.slug(), "municipality", called)
            .put("parent", governorate(place));
      }
    }
    for (var body : country.bodies()) {
      describe(all.addObject(), body.slug(), body.kind(), body.names())
          .put("domain", body.domain())
          .put("sector", body.sector())
          .put(
              "parent",
              body.place().map(slug -> governorate(country.place(slug))).orElse(body.parent()));
    }
    return all;
  }

  private static boolean isOf(SampleBody body, Place place) {
    return body.place().filter(place.slug()::equals).isPresent();
  }

  private static String governorate(Place place) {
    return "gouvernorat-" + place.region();
  }

  private static ObjectNode describe(ObjectNode node, String slug, String kind, Names names) {
    node.put("slug", slug).put("kind", kind);
    put(node, "name", names);
    return node;
  }

  private static void put(ObjectNode node, String field, Names names) {
    node.putObject(field).put("ar", names.ar()).put("fr", names.fr()).put("en", names.en());
  }

  private void writeJson(String name, JsonNode node) throws IOException {
    write(
        name, JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(node) + "\n");
  }

  private void writeTruth() throws IOException {
    var lines = truths.stream().map(Truth::line).collect(Collectors.joining("\n"));
    write("truth.csv", Truth.HEADER + "\n" + lines + "\n");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
