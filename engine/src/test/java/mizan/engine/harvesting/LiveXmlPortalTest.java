package mizan.engine.harvesting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import mizan.engine.Harvested;
import mizan.engine.catalogue.Dataset;
import mizan.engine.harvesting.Harvest.Confidence;
import mizan.engine.harvesting.Problem.Kind;
import mizan.engine.replay.Dialect;
import mizan.engine.replay.Faults;
import mizan.engine.replay.Replay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Replayed catalogue services, repositories and plain sites harvested over HTTP, well and badly
/// behaved.
class LiveXmlPortalTest {
  private static final int MANY = 60;
  private static final Dialect BY_SEVEN = Dialect.usual().withPageSize(7);

  @TempDir Path folder;

  /// What is replayed.
  enum Sort {
    CSW("csw"),
    OAI("oai-pmh"),
    SITE("plain-site");

    private final String code;

    Sort(String code) {
      this.code = code;
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyKindIsFoundAndReadWholeAndOnce(Sort sort) throws IOException {
    try (var replay = Replay.start(recording(sort, MANY), 0, Faults.none(), BY_SEVEN)) {
      var harvested = Harvested.of(replay.address());

      assertThat(harvested.harvest().kind()).isEqualTo(sort.code);
      assertThat(harvested.harvest().complete()).isTrue();
      assertThat(harvested.ids()).hasSize(MANY).doesNotHaveDuplicates();
      assertThat(harvested.harvest().distributions()).isEqualTo(MANY);
      assertThat(harvested.harvest().export()).isEqualTo(Harvest.Export.ABSENT);
      assertThat(harvested.harvest().announced())
          .isEqualTo(sort == Sort.SITE ? null : (Long) (long) MANY);
      assertThat(harvested.harvest().confidence())
          .isEqualTo(sort == Sort.SITE ? Confidence.FOUND : Confidence.DECLARED);
      assertThat(harvested.problems())
          .isEqualTo(sort == Sort.SITE ? List.of(Kind.FOUND_BY_CRAWLING) : List.of());
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRecordingHasTheSameDatasetsAsItsLivingPortal(Sort sort) throws IOException {
    var recording = recording(sort, MANY);
    var recorded = Harvested.of(recording);
    try (var replay = Replay.start(recording, 0, Faults.none(), BY_SEVEN)) {
      var living = Harvested.of(replay.address());

      assertThat(recorded.harvest().kind()).isEqualTo(sort.code);
      assertThat(recorded.problems()).isEmpty();
      assertThat(recorded.datasets().stream().map(LiveXmlPortalTest::told))
          .containsExactlyInAnyOrderElementsOf(
              living.datasets().stream().map(LiveXmlPortalTest::told).toList());
    }
  }

  @ParameterizedTest
  @EnumSource
  void passingErrorsAreTriedAgain(Sort sort) throws IOException {
    var faults = Faults.none().withErrorRate(0.5).withSeed(7).withDelay(Duration.ZERO);
    try (var replay = Replay.start(recording(sort, MANY), 0, faults, BY_SEVEN)) {
      var harvested = Harvested.of(replay.address());

      assertThat(harvested.ids()).hasSize(MANY);
      assertThat(harvested.harvest().complete()).isTrue();
    }
  }

  @Test
  void aCatalogueServiceThatSpeaksTheThirdVersionOnlyIsReadInIt() throws IOException {
    var third = Dialect.usual().withThirdCsw(true);
    try (var replay = Replay.start(recording(Sort.CSW, MANY), 0, Faults.none(), third)) {
      var harvested = Harvested.of(replay.address());

      assertThat(harvested.harvest().kind()).isEqualTo("csw");
      assertThat(harvested.harvest().complete()).isTrue();
      assertThat(harvested.harvest().announced()).isEqualTo(MANY);
      assertThat(harvested.problems()).isEmpty();
      assertThat(harvested.datasets().stream().map(LiveXmlPortalTest::told))
          .containsExactlyElementsOf(
              Harvested.of(recording(Sort.CSW, MANY)).datasets().stream()
                  .map(LiveXmlPortalTest::told)
                  .toList());
    }
  }

  @Test
  void theThirdVersionIsHeldToItsCountAndItsPagesLikeTheSecond() throws IOException {
    var third = Dialect.usual().withThirdCsw(true);
    var more = Faults.none().withAnnounceExtra(5);
    try (var replay = Replay.start(recording(Sort.CSW, MANY), 0, more, third)) {
      assertThat(Harvested.of(replay.address()).first(Kind.COUNT_DIFFERS).detail())
          .isEqualTo("60 / 65");
    }
    var cyclic = Faults.none().withCyclicNext(true);
    try (var replay = Replay.start(recording(Sort.CSW, MANY), 0, cyclic, third)) {
      var harvested = Harvested.of(replay.address());
      assertThat(harvested.ids()).hasSize(MANY);
      assertThat(harvested.problems()).contains(Kind.PAGING_STOPPED);
    }
  }

  @ParameterizedTest
  @EnumSource
  void webPagesEverywhereAreNoPortal(Sort sort) throws IOException {
    try (var replay =
        Replay.start(recording(sort, 3), 0, Faults.none().withHtmlInstead(true), BY_SEVEN)) {
      var harvested = Harvested.of(replay.address());

      assertThat(harvested.harvest().kind()).isEqualTo("unknown");
      assertThat(harvested.problems()).containsExactly(Kind.NOT_A_PORTAL);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"CSW", "OAI"})
  void moreAnnouncedThanGivenHoldsTheHarvest(Sort sort) throws IOException {
    var faults = Faults.none().withAnnounceExtra(5);
    try (var replay = Replay.start(recording(sort, MANY), 0, faults, BY_SEVEN)) {
      var harvested = Harvested.of(replay.address());

      assertThat(harvested.ids()).hasSize(MANY);
      assertThat(harvested.harvest().complete()).isFalse();
      assertThat(harvested.first(Kind.COUNT_DIFFERS).detail()).isEqualTo("60 / 65");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"CSW", "OAI"})
  void bodiesThatBreakOffHoldTheHarvest(Sort sort) throws IOException {
    var faults = Faults.none().withTruncateAfterBytes(900);
    try (var replay = Replay.start(recording(sort, MANY), 0, faults, BY_SEVEN)) {
      var harvested = Harvested.of(replay.address());

      assertThat(harvested.harvest().kind()).isEqualTo(sort.code);
      assertThat(harvested.harvest().complete()).isFalse();
      assertThat(harvested.problems()).contains(Kind.PAGE_FAILED);
    }
  }

  @Test
  void pagesThatBreakOffAreReadRecordByRecord() throws IOException {
    var faults = Faults.none().withTruncateAfterBytes(1_500);
    try (var replay = Replay.start(recording(Sort.CSW, MANY), 0, faults)) {
      var harvested = Harvested.of(replay.address());

      assertThat(harvested.ids()).hasSize(MANY).doesNotHaveDuplicates();
      assertThat(harvested.harvest().complete()).isTrue();
    }
  }

  @Test
  void aNextRecordThatLeadsBackHoldsTheHarvest() throws IOException {
    var faults = Faults.none().withCyclicNext(true).withClampRows(20);
    try (var replay = Replay.start(recording(Sort.CSW, MANY), 0, faults)) {
      var harvested = Harvested.of(replay.address());

      assertThat(harvested.ids()).hasSize(MANY).doesNotHaveDuplicates();
      assertThat(harvested.problems()).containsExactly(Kind.PAGING_STOPPED);
      assertThat(harvested.first(Kind.PAGING_STOPPED).detail()).isEqualTo("nextRecord 1");
    }
  }

  @Test
  void refusalOfACatalogueServiceIsNamed() throws IOException {
    var faults = Faults.none().withSuccessFalse(true);
    try (var replay = Replay.start(recording(Sort.CSW, MANY), 0, faults)) {
      var harvested = Harvested.of(replay.address());

      assertThat(harvested.harvest().kind()).isEqualTo("csw");
      assertThat(harvested.problems()).containsExactly(Kind.ANSWER_REFUSED);
      assertThat(harvested.first(Kind.ANSWER_REFUSED).detail())
          .contains("could not be carried out");
    }
  }

  @Test
  void aTokenThatRepeatsEndsTheHarvestAndHoldsIt() throws IOException {
    var faults = Faults.none().withCyclicNext(true);
    try (var replay = Replay.start(recording(Sort.OAI, MANY), 0, faults, BY_SEVEN)) {
      var harvested = Harvested.of(replay.address());

      assertThat(harvested.ids()).hasSize(MANY).doesNotHaveDuplicates();
      assertThat(harvested.problems()).containsExactly(Kind.PAGING_CYCLE);
      assertThat(harvested.harvest().complete()).isFalse();
    }
  }

  @Test
  void aTokenThatIsNeverTakenIsGivenUpAfterOneNewBeginning() throws IOException {
    var faults = Faults.none().withSuccessFalse(true);
    try (var replay = Replay.start(recording(Sort.OAI, MANY), 0, faults, BY_SEVEN)) {
      var harvested = Harvested.of(replay.address());

      assertThat(harvested.ids()).hasSize(7).doesNotHaveDuplicates();
      assertThat(harvested.problems())
          .containsExactlyInAnyOrder(Kind.PAGING_STOPPED, Kind.COUNT_DIFFERS);
    }
  }

  @Test
  void aSiteThatForbidsAllIsLeftAlone() throws IOException {
    var faults = Faults.none().withSuccessFalse(true);
    try (var replay = Replay.start(recording(Sort.SITE, MANY), 0, faults)) {
      var harvested = Harvested.of(replay.address());

      assertThat(harvested.harvest().kind()).isEqualTo("unknown");
      assertThat(harvested.datasets()).isEmpty();
    }
  }

  @Test
  void aCalendarWithoutEndIsLeft() throws IOException {
    var faults = Faults.none().withCyclicNext(true);
    try (var replay = Replay.start(recording(Sort.SITE, MANY), 0, faults)) {
      var harvested = Harvested.of(replay.address());

      assertThat(harvested.ids()).hasSize(MANY);
      assertThat(harvested.harvest().complete()).isTrue();
      assertThat(harvested.problems()).contains(Kind.PAGES_NOT_OPENED);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "CSW, csw?service=CSW&request=GetCapabilities",
    "CSW, csw",
    "OAI, oai?verb=Identify",
    "OAI, oai",
    "SITE, list.html",
    "SITE, dataset/7"
  })
  void everyKindIsFoundFromItsOwnAddresses(Sort sort, String path) throws IOException {
    try (var replay = Replay.start(recording(sort, 3), 0, Faults.none())) {
      var address = URI.create(replay.address() + path);
      var harvested = Harvested.of(address);

      assertThat(harvested.harvest().kind()).isEqualTo(path.endsWith("7") ? "unknown" : sort.code);
      assertThat(harvested.ids()).hasSize(path.endsWith("7") ? 0 : 3);
    }
  }

  @Test
  void robotsOfAHundredMegabytesAreReadAtTheirBeginning() throws IOException {
    var recording = recording(Sort.SITE, 3);
    var files = Files.createDirectory(folder.resolve("recording.files"));
    try (var robots = Files.newBufferedWriter(files.resolve("robots.txt"))) {
      robots.write("User-agent: *\nDisallow: /dataset/2\n");
      var comment = "#" + "x".repeat(1023);
      for (var i = 0; i < 100 << 10; i++) {
        robots.write(comment);
      }
      robots.write("\nDisallow: /\n");
    }
    try (var replay = Replay.start(recording, 0, Faults.none())) {
      var harvested = Harvested.of(replay.address());

      assertThat(harvested.ids()).containsExactly("https://x.example/1", "https://x.example/3");
      assertThat(harvested.first(Kind.CRAWLING_FORBIDDEN).place()).endsWith("/dataset/2");
    }
  }

  @Test
  void aSiteMapThatBlowsUpIsNamedAndThePagesAreFoundByLinks() throws IOException {
    var recording = recording(Sort.SITE, 3);
    var files = Files.createDirectory(folder.resolve("recording.files"));
    try (var out = new GZIPOutputStream(Files.newOutputStream(files.resolve("sitemap.xml")))) {
      out.write("<urlset><url><loc>/list.html</loc></url><!--".getBytes(UTF_8));
      var zeros = " ".repeat(1 << 20).getBytes(UTF_8);
      for (var i = 0; i < 200; i++) {
        out.write(zeros);
      }
    }
    try (var replay = Replay.start(recording, 0, Faults.none())) {
      var harvested = Harvested.of(replay.address());

      assertThat(harvested.ids()).hasSize(3);
      assertThat(harvested.harvest().complete()).isTrue();
      assertThat(harvested.first(Kind.SITEMAP_FAULTY).place()).endsWith("/sitemap.xml");
    }
  }

  private static String told(Dataset dataset) {
    return dataset.id()
        + dataset.title()
        + dataset.description()
        + dataset.modified()
        + dataset.distributions().stream().map(file -> file.downloadUrl() + file.format()).toList();
  }

  private Path recording(Sort sort, int count) throws IOException {
    var records = IntStream.rangeClosed(1, count);
    return switch (sort) {
      case CSW ->
          write(
              "xml",
              "<GetRecordsResponse><SearchResults>",
              records.mapToObj(LiveXmlPortalTest::iso),
              "</SearchResults></GetRecordsResponse>");
      case OAI ->
          write(
              "xml",
              "<OAI-PMH><ListRecords>",
              records.mapToObj(LiveXmlPortalTest::dublinCore),
              "</ListRecords></OAI-PMH>");
      case SITE ->
          write(
              "csv",
              "identifier,page,title_fr,description_fr,modified,address,format\n",
              records.mapToObj(n ->
                  "https://x.example/%1$d,https://x.example/dataset/%1$d,Puits %1$d,\"Les puits, \"\"tous\"\"\",2024-01-02,https://x.example/%1$d.csv,CSV\n"
                      .formatted(n)),
              "");
    };
  }

  private Path write(String ending, String head, Stream<String> records, String foot)
      throws IOException {
    return Files.writeString(
        folder.resolve("recording." + ending), head + records.collect(Collectors.joining()) + foot);
  }

  private static String iso(int n) {
    return """
    <gmd:MD_Metadata xmlns:gmd="http://www.isotc211.org/2005/gmd" xmlns:gco="http://www.isotc211.org/2005/gco">
    <gmd:fileIdentifier><gco:CharacterString>id-%1$d</gco:CharacterString></gmd:fileIdentifier>
    <gmd:hierarchyLevel><gmd:MD_ScopeCode codeListValue="dataset"/></gmd:hierarchyLevel>
    <gmd:identificationInfo><gmd:MD_DataIdentification><gmd:citation><gmd:CI_Citation><gmd:title>
    <gco:CharacterString>Puits %1$d</gco:CharacterString></gmd:title></gmd:CI_Citation></gmd:citation>
    </gmd:MD_DataIdentification></gmd:identificationInfo>
    <gmd:distributionInfo><gmd:MD_Distribution><gmd:transferOptions><gmd:MD_DigitalTransferOptions>
    <gmd:onLine><gmd:CI_OnlineResource><gmd:linkage><gmd:URL>https://x.example/%1$d.csv</gmd:URL></gmd:linkage>
    </gmd:CI_OnlineResource></gmd:onLine></gmd:MD_DigitalTransferOptions></gmd:transferOptions>
    </gmd:MD_Distribution></gmd:distributionInfo></gmd:MD_Metadata>
    """
        .formatted(n);
  }

  private static String dublinCore(int n) {
    return """
    <record><header><identifier>oai:x:%1$d</identifier><datestamp>2024-01-02</datestamp></header>
    <metadata><oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/">
    <dc:title>Puits %1$d</dc:title><dc:identifier>https://x.example/%1$d.csv</dc:identifier></oai_dc:dc></metadata></record>
    """
        .formatted(n);
  }
}
