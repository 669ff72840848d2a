package mizan.engine.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RiotException;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SampleCountryTest {

  private static final Path SAMPLES = Path.of("..", "samples");
  private static final long SEED = 2026;
  private static final Set<String> REPEATED =
      Set.of("title-bilingual/language-missing", "rows-regular/ragged", "rows-unique/twin");

  private static final Set<String> OF_FILES =
      Set.of(
          "unreachable",
          "file-given/empty",
          "file-given/error-page",
          "format-true/not-as-declared",
          "format-true/other-voice",
          "file-readable/damaged",
          "file-readable/repaired",
          "file-whole/cut-off",
          "file-whole/too-few",
          "text-utf8/other-charset",
          "text-utf8/mojibake",
          "text-utf8/invalid-bytes",
          "header-single/missing",
          "header-single/several-rows",
          "header-single/not-first",
          "header-single/unnamed",
          "header-single/repeated",
          "rows-regular/ragged",
          "columns-typed/mixed",
          "values-given/blank-column",
          "values-given/gaps",
          "values-given/tokens",
          "rows-unique/twin",
          "dates-iso/not-iso",
          "dates-iso/ambiguous",
          "coordinates-sane/out-of-range",
          "coordinates-sane/alone",
          "numbers-plain/decimals-mixed",
          "numbers-plain/units",
          "numbers-plain/grouped",
          "numbers-plain/figures-mixed",
          "personal/national-id",
          "personal/mailbox",
          "personal/birth-date");

  @TempDir static Path out;

  @BeforeAll
  static void writeTheCountry() throws IOException {
    SampleCountry.write(Country.read(SAMPLES), SEED, out);
  }

  @Test
  void sameSeedWritesTheSameBytesAndAnotherSeedOthers(@TempDir Path again, @TempDir Path other)
      throws IOException {
    SampleCountry.write(Country.read(SAMPLES), SEED, again);
    SampleCountry.write(Country.read(SAMPLES), SEED + 1, other);
    var names = names(out);
    assertThat(names(again)).isEqualTo(names);
    for (var name : names) {
      assertThat(again.resolve(name)).hasSameBinaryContentAs(out.resolve(name));
    }
    assertThat(Files.readString(other.resolve("truth.csv")))
        .isNotEqualTo(Files.readString(out.resolve("truth.csv")));
  }

  @Test
  void portalsOfEveryKindHoldHundredsOfDatasetsWithIdsOfTheirOwn() throws IOException {
    var ids = idsByPortal();
    var all = ids.values().stream().flatMap(List::stream).toList();
    assertThat(ids).hasSizeGreaterThanOrEqualTo(7);
    assertThat(all).hasSizeGreaterThanOrEqualTo(500);
    assertThat(new HashSet<>(all)).hasSameSizeAs(all);
    var kinds = new HashMap<String, Integer>();
    json("portals.json").forEach(one -> kinds.merge(one.path("kind").asString(), 1, Integer::sum));
    assertThat(kinds).containsEntry("ckan", 4).containsEntry("dkan", 1);
    assertThat(kinds).containsEntry("dcat-rdf", 2).containsEntry("dcat-us", 2);
    assertThat(kinds).containsEntry("csw", 1).containsEntry("oai-pmh", 1);
    assertThat(kinds).containsEntry("plain-site", 1);
    assertThat(kinds).containsKeys("opendatasoft", "socrata", "udata", "arcgis-hub");
  }

  @Test
  void everyTruthIsAboutARecordedDatasetAndOneOfItsFiles() throws IOException {
    var ids = idsByPortal();
    for (var truth : truths()) {
      assertThat(ids.get(truth.portal())).contains(truth.datasetId());
      assertThat(truth.distribution()).matches("[0-2]?");
      assertThat(truth.finding()).matches("unreachable|[a-z8-]+/[a-z-]+");
    }
    assertThat(new HashSet<>(truths())).hasSameSizeAs(distinctButLanguages());
  }

  /// A record without a title lacks it in both languages, and a file has several bad rows: these
  /// findings alone may come more than once.
  private static List<Truth> distinctButLanguages() throws IOException {
    var seen = new HashSet<Truth>();
    return truths().stream()
        .filter(one -> seen.add(one) || !REPEATED.contains(one.finding()))
        .toList();
  }

  @Test
  void everyKindOfFaultIsPlantedAtLeastThreeTimes() throws IOException {
    var counts = new TreeMap<String, Integer>();
    truths().stream()
        .map(Truth::finding)
        .filter(finding -> !OF_FILES.contains(finding))
        .forEach(finding -> counts.merge(finding, 1, Integer::sum));
    assertThat(counts.keySet())
        .containsExactlyInAnyOrder(
            "description-informative/missing",
            "description-informative/too-short",
            "description-informative/repeats-title",
            "description-informative/not-text",
            "title-readable/missing",
            "title-readable/file-name",
            "title-readable/not-words",
            "title-unique/shared",
            "frequency-declared/missing",
            "frequency-declared/not-recognised",
            "contact-usable/missing",
            "contact-usable/malformed",
            "contact-usable/not-monitored",
            "contact-usable/personal-mailbox",
            "licence-open/missing",
            "licence-open/not-recognised",
            "licence-open/not-open",
            "documentation-given/missing",
            "title-bilingual/language-missing",
            "placeholders-absent/placeholder",
            "dates-given/issued-missing",
            "dates-given/modified-missing",
            "dates-given/not-readable",
            "dates-given/in-future");
    assertThat(counts.values()).allMatch(count -> count >= 3);
  }

  @Test
  void everyMutatorIsPlannedAtLeastThreeTimes() throws IOException {
    var planned = new HashMap<Mutator, Integer>();
    for (var portal : Country.read(SAMPLES).portals()) {
      portal.faults().forEach((key, n) -> planned.merge(Mutator.of(key), n, Integer::sum));
    }
    assertThat(planned.keySet()).containsExactlyInAnyOrder(Mutator.values());
    assertThat(planned.values()).allMatch(count -> count >= 3);
  }

  @Test
  void everyFindingAboutFilesIsPlantedAtLeastThreeTimes() throws IOException {
    var counts = new TreeMap<String, Integer>();
    truths().stream()
        .map(Truth::finding)
        .filter(OF_FILES::contains)
        .forEach(finding -> counts.merge(finding, 1, Integer::sum));
    assertThat(counts.keySet()).containsExactlyInAnyOrderElementsOf(OF_FILES);
    assertThat(counts.values()).allMatch(count -> count >= 3);
  }

  @Test
  void everyFaultOfFilesIsPlanned() throws IOException {
    var planned = new HashSet<FileFault>();
    for (var portal : Country.read(SAMPLES).portals()) {
      portal.files().keySet().forEach(key -> planned.add(FileFault.of(key)));
    }
    assertThat(planned).hasSize(TableFault.values().length + ByteFault.values().length);
  }

  @Test
  void exportsSayTheSameDatasetsAndOneIsBroken() throws IOException {
    var good = rdf("donnees.export.ttl");
    assertThat(good.listSubjectsWithProperty(RDF.type, DCAT.Dataset).toList())
        .hasSize(packages("donnees.jsonl").size());
    assertThatExceptionOfType(RiotException.class).isThrownBy(() -> rdf("communes.export.ttl"));
    assertThat(out.resolve("peche.export.ttl")).doesNotExist();
  }

  @Test
  void descriptionIsShorterThanAHundredCharactersExactlyWhereTheTruthSaysSo() throws IOException {
    var tooShort =
        truths().stream()
            .filter(one -> one.finding().matches("description-informative/(missing|too-short)"))
            .map(Truth::datasetId)
            .collect(Collectors.toSet());
    for (var name : List.of("donnees", "agriculture", "communes", "culture", "peche")) {
      for (var one : packages(name + ".jsonl")) {
        assertThat(plain(one.path("notes").asString()).length() < 100)
            .as("%s %s", name, one.path("name").asString())
            .isEqualTo(tooShort.contains(one.path("id").asString()));
      }
    }
    for (var name : List.of("sante", "energie")) {
      for (var one : json(name + ".json").path("dataset")) {
        assertThat(plain(one.path("description").asString()).length() < 100)
            .as(one.path("identifier").asString())
            .isEqualTo(tooShort.contains(one.path("identifier").asString()));
      }
    }
  }

  private static String plain(String html) {
    return html.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip();
  }

  @Test
  void titleStandsTwiceInAPortalExactlyWhereTheTruthSaysSo() throws IOException {
    var shared =
        truths().stream()
            .filter(one -> one.finding().equals("title-unique/shared"))
            .map(Truth::datasetId)
            .collect(Collectors.toSet());
    var found = new HashSet<String>();
    for (var name : List.of("donnees", "agriculture", "communes", "culture", "peche")) {
      var idsByTitle = new HashMap<String, List<String>>();
      for (var one : packages(name + ".jsonl")) {
        var folded = plain(one.path("title").asString()).toLowerCase(Locale.ROOT);
        idsByTitle.computeIfAbsent(folded, _ -> new ArrayList<>()).add(one.path("id").asString());
      }
      idsByTitle.remove("");
      idsByTitle.values().stream().filter(ids -> ids.size() > 1).forEach(found::addAll);
    }
    assertThat(shared).containsAll(found);
    assertThat(shared.stream().filter(id -> id.matches("[0-9a-f]{8}-.*"))).hasSameSizeAs(found);
  }

  @Test
  void onlyOnePortalAnnouncesWhatItDoesNotHave() throws IOException {
    var liars = json("portals.json").valueStream().filter(one -> one.has("faults")).toList();
    assertThat(liars).hasSize(1);
    assertThat(liars.getFirst().path("faults").path("announceExtra").asInt()).isPositive();
  }

  @Test
  void everyNameStandsInThreeLanguages() throws IOException {
    var country = Country.read(SAMPLES);
    var names = new ArrayList<>(List.of(country.names(), country.invented()));
    country.places().forEach(one -> names.add(one.names()));
    country.bodies().forEach(one -> names.add(one.names()));
    country.portals().forEach(one -> names.add(one.names()));
    assertThat(names)
        .allSatisfy(one -> {
          assertThat(one.ar()).matches(".*\\p{IsArabic}.*").doesNotContainPattern("[a-zA-Z]");
          assertThat(one.fr()).matches(".*\\p{IsLatin}.*");
          assertThat(one.en()).matches(".*\\p{IsLatin}.*");
        });
    assertThat(country.bodies()).hasSizeGreaterThanOrEqualTo(10);
    assertThat(country.places()).hasSizeGreaterThanOrEqualTo(18);
  }

  private static List<Truth> truths() throws IOException {
    return Files.readAllLines(out.resolve("truth.csv")).stream()
        .skip(1)
        .map(line -> line.split(",", -1))
        .map(cells -> new Truth(cells[0], cells[1], cells[2], cells[3]))
        .toList();
  }

  private static Map<String, List<String>> idsByPortal() throws IOException {
    var ids = new TreeMap<String, List<String>>();
    for (var name : names(out)) {
      if (name.contains(".export.") || name.contains("/")) {
        continue;
      }
      var slug = name.substring(0, name.indexOf('.'));
      if (name.endsWith(".jsonl")) {
        ids.put(slug, packages(name).stream().map(SampleCountryTest::id).toList());
      } else if (name.endsWith(".ttl") || name.endsWith(".rdf")) {
        ids.put(
            slug,
            rdf(name).listSubjectsWithProperty(RDF.type, DCAT.Dataset).toList().stream()
                .map(Object::toString)
                .toList());
      } else if (name.endsWith(".xml")) {
        ids.put(slug, idsOf(Files.readString(out.resolve(name))));
      } else if (name.endsWith(".csv") && !name.equals("truth.csv")) {
        ids.put(
            slug,
            Files.readAllLines(out.resolve(name)).stream()
                .filter(line -> line.startsWith("https://"))
                .map(line -> line.split(",", 2)[0])
                .distinct()
                .toList());
      } else if (json(name).has("dataset")) {
        var datasets = json(name).path("dataset").valueStream();
        ids.put(slug, datasets.map(one -> one.path("identifier").asString()).toList());
      }
    }
    return ids;
  }

  /// The ids in records of ISO 19139, or of DCAT inside OAI-PMH.
  private static List<String> idsOf(String xml) {
    var id =
        Pattern.compile(
            "fileIdentifier><gco:CharacterString>([^<]+)|<dct:identifier>([^<]+)</dct:identifier>");
    return id.matcher(xml)
        .results()
        .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
        .toList();
  }

  private static String id(JsonNode record) {
    return record.has("resource")
        ? record.path("resource").path("id").asString()
        : record.path(record.has("dataset_id") ? "dataset_id" : "id").asString();
  }

  private static List<JsonNode> packages(String name) throws IOException {
    return Files.readAllLines(out.resolve(name)).stream()
        .map(JsonMapper.shared()::readTree)
        .toList();
  }

  private static JsonNode json(String name) throws IOException {
    return name.endsWith(".json")
        ? JsonMapper.shared().readTree(Files.readString(out.resolve(name)))
        : JsonMapper.shared().createObjectNode();
  }

  private static Model rdf(String name) {
    return RDFDataMgr.loadModel(out.resolve(name).toString());
  }

  private static Set<String> names(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(one -> folder.relativize(one).toString())
          .collect(Collectors.toSet());
    }
  }
}
