package mizan.engine.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

/// Real portals' answers, read in place; skipped where they are absent.
class RealRecordingsTest extends ReplayCase {

  private static final Path CORPUS =
      Path.of(System.getProperty("mizan.shared", "../../shared"), "corpus");

  @Test
  void realCkanPortalGivesEachOfItsPackagesOnce() throws Exception {
    try (var replay =
        Replay.start(real("ckan-tokyo/packages-2022-09.jsonl.gz"), 0, Faults.none())) {
      var ids = new HashSet<String>();
      var count = Integer.MAX_VALUE;
      for (var start = 0; start < count; start += 1000) {
        var search = "package_search?rows=1000&sort=id+asc&start=" + start;
        var page = json(CkanReplayTest.action(replay, search)).path("result");
        count = page.path("count").asInt();
        ids.addAll(CkanReplayTest.texts(page.path("results"), "id"));
      }
      assertThat(count).isEqualTo(2809);
      assertThat(ids).hasSize(2809);
    }
  }

  @Test
  void realRdfCatalogueIsServedInAnotherSyntax() throws Exception {
    var recording = real("dcat-rdf/ckanext-dcat/dcat/catalog.rdf");
    try (var replay = Replay.start(recording, 0, Faults.none())) {
      assertThat(get(replay.address().resolve("catalog.ttl")).body())
          .contains("dcat:Dataset", "PartialCollectionView");
    }
  }

  private static Path real(String name) {
    var file = CORPUS.resolve(name);
    assumeTrue(Files.isRegularFile(file), "no real recording at " + file);
    return file;
  }
}
