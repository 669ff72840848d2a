package mizan.engine.harvesting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mizan.engine.Cases;
import mizan.engine.Harvested;
import mizan.engine.Loopback;
import mizan.engine.Loopback.Answer;
import mizan.engine.catalogue.Dataset;
import mizan.engine.catalogue.Dataset.Coded;
import mizan.engine.catalogue.Dataset.Period;
import mizan.engine.catalogue.Distribution;
import mizan.engine.catalogue.Moment;
import mizan.engine.catalogue.Text.Phrase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Records and what they become, as `help/mappings.md` has it; kept, they are read again the same.
class MappingTest {
  @TempDir static Path folder;

  @TestFactory
  Stream<DynamicTest> everyRecordBecomesWhatTheMappingSays() {
    return Stream.of("csw", "oai-pmh", "plain-site")
        .flatMap(kind ->
            Cases.read(Cases.FOLDER.resolve("harvesting/" + kind + ".yaml"))
                .map(one ->
                    DynamicTest.dynamicTest(
                        kind + ": " + Cases.get(one, "name"), () -> check(kind, one))));
  }

  private static void check(String kind, Map<?, ?> one) throws IOException {
    var harvested = harvested(kind, one);
    var gives = (Map<?, ?>) Cases.get(one, "gives");
    if (gives.containsKey("problems")) {
      assertThat(joined(harvested.problems())).isEqualTo(gives.get("problems"));
    }
    if (one.containsKey("none")) {
      assertThat(harvested.datasets()).isEmpty();
      return;
    }
    assertThat(harvested.harvest().kind()).isEqualTo(kind);
    var dataset = harvested.datasets().getFirst();
    var told = told(dataset);
    for (var given : gives.entrySet()) {
      if (!given.getKey().equals("problems")) {
        assertThat(told).containsEntry((String) given.getKey(), (String) given.getValue());
      }
    }
    if (!(dataset.raw() instanceof mizan.engine.dcat.Thing)) {
      var again = KeptRecord.read(kind, dataset.raw().toString()).orElseThrow();
      assertThat(told(again)).isEqualTo(told);
    }
  }

  private static Harvested harvested(String kind, Map<?, ?> one) throws IOException {
    if (one.containsKey("page")) {
      try (var site =
          new Loopback(path ->
              path.equals("/")
                  ? Answer.of("text/html;charset=utf-8", (String) Cases.get(one, "page"))
                  : Answer.NOT_FOUND)) {
        var harvested = Harvested.of(site.address());
        PORTAL.set(site.address().toString().replaceFirst("/$", ""));
        return harvested;
      }
    }
    if (one.containsKey("sheet")) {
      return Harvested.of(
          Files.writeString(folder.resolve("list.csv"), (String) Cases.get(one, "sheet")));
    }
    var record = (String) Cases.get(one, "record");
    var wrapped =
        kind.equals("csw")
            ? "<GetRecordsResponse><SearchResults>"
                + record
                + "</SearchResults></GetRecordsResponse>"
            : "<OAI-PMH><ListRecords>" + record + "</ListRecords></OAI-PMH>";
    return Harvested.of(Files.writeString(folder.resolve("records.xml"), wrapped));
  }

  /// Where the page of a case stood; its address differs each time.
  private static final ThreadLocal<String> PORTAL = ThreadLocal.withInitial(() -> "PORTAL");

  private static Map<String, String> told(Dataset dataset) {
    var told = new TreeMap<String, String>();
    told.put("id", dataset.id());
    told.put("title", phrases(dataset.title().phrases()));
    told.put("description", phrases(dataset.description().phrases()));
    told.put("keywords", phrases(dataset.keywords()));
    told.put("themes", joined(dataset.themes().stream().map(Coded::given).toList()));
    var publisher = dataset.publisher();
    told.put(
        "publisher",
        publisher == null
            ? ""
            : joined(publisher.name().phrases().stream().map(Phrase::value).toList()));
    var contact = dataset.contact();
    told.put(
        "contact", contact == null ? "" : words(contact.name(), contact.email(), contact.url()));
    told.put("issued", given(dataset.issued()));
    told.put("modified", given(dataset.modified()));
    var frequency = dataset.frequency();
    told.put(
        "frequency",
        frequency == null
            ? ""
            : Objects.requireNonNull(frequency.entry(), frequency.given()).code());
    told.put("spatial", joined(dataset.spatial()));
    told.put("temporal", joined(dataset.temporal().stream().map(Period::given).toList()));
    told.put("languages", joined(dataset.languages()));
    var access = dataset.accessRights();
    told.put("access", access == null ? "" : access.given());
    told.put("landing", String.valueOf(dataset.landingPage()));
    told.put("documentation", joined(dataset.documentation()));
    told.put("files", joined(dataset.distributions().stream().map(MappingTest::file).toList()));
    told.put(
        "licences",
        joined(dataset.distributions().stream().map(file -> file.licence().said()).toList()));
    told.put("blank", joined(dataset.blank()));
    return told;
  }

  private static String file(Distribution file) {
    return (file.format()
            + " "
            + file.address()
            + (file.downloadUrl() == null ? " access" : " download"))
        .replace(PORTAL.get(), "PORTAL");
  }

  private static String phrases(Collection<Phrase> phrases) {
    return joined(
        phrases.stream()
            .map(phrase ->
                phrase.language().isEmpty()
                    ? phrase.value()
                    : phrase.language() + ": " + phrase.value())
            .toList());
  }

  private static String words(@Nullable String... words) {
    return Stream.of(words).filter(Objects::nonNull).collect(Collectors.joining(" "));
  }

  private static String given(@Nullable Moment moment) {
    return moment == null ? "" : moment.given();
  }

  private static String joined(Collection<?> several) {
    return several.stream().map(String::valueOf).collect(Collectors.joining(" | "));
  }
}
