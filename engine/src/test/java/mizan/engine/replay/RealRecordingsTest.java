package mizan.engine.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import mizan.engine.Corpus;
import org.junit.jupiter.api.Test;

/// Real portals' answers, read in place; skipped where they are absent.
class RealRecordingsTest extends ReplayCase {

  @Test
  void realCkanPortalGivesEachOfItsPackagesOnce() throws Exception {
    try (var replay =
        Replay.start(
            Corpus.folder("ckan-tokyo").resolve("packages-2022-09.jsonl.gz"), 0, Faults.none())) {
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
    var recording = Corpus.folder("dcat-rdf").resolve("ckanext-dcat/dcat/catalog.rdf");
    try (var replay = Replay.start(recording, 0, Faults.none())) {
      assertThat(get(replay.address().resolve("catalog.ttl")).body())
          .contains("dcat:Dataset", "PartialCollectionView");
    }
  }
}
