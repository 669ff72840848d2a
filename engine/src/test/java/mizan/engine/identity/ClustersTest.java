package mizan.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import mizan.engine.identity.Cluster.Member;
import mizan.engine.identity.Cluster.Rule;
import mizan.engine.identity.Clusters.Listing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Datasets that several portals list, counted once.
class ClustersTest {
  private static final String FILES = "https://town.example/files/";

  @Test
  void aHarvestedCopyCountsForThePortalOnWhoseHostTheFilesStand() {
    var origin = entry("town", "roads-1", "Roads", FILES + "a.csv", FILES + "b.csv");
    var copy = entry("nation", "n-77777", "Roads of the town", FILES + "a.csv", FILES + "b.csv");
    var cluster = Clusters.of(List.of(listing("nation", copy), listing("town", origin))).getFirst();

    assertThat(cluster.members())
        .containsExactly(new Member("nation", "n-77777"), new Member("town", "roads-1"));
    assertThat(cluster.origin()).isEqualTo(new Member("town", "roads-1"));
    assertThat(cluster.rule()).isEqualTo(Rule.OWN_FILES);
  }

  @Test
  void thePortalThatOthersNameIsTheOrigin() {
    var file = "https://cloud.example/";
    var origin = entry("town", "roads-1", "Roads", file + "a", file + "b");
    var copy =
        new Entry(
            "nation",
            "n-77777",
            List.of("Roads"),
            "",
            null,
            List.of(file + "a", file + "b"),
            null,
            "https://town.example/");
    var cluster = Clusters.of(List.of(listing("nation", copy), listing("town", origin))).getFirst();

    assertThat(cluster.origin().portal()).isEqualTo("town");
    assertThat(cluster.rule()).isEqualTo(Rule.NAMED_BY_OTHERS);
  }

  @Test
  void elseTheFirstIssuedElseTheFirstPortal() {
    var id = "0b9b1b8e-7d5a-4b0f-9c3e-111111111111";
    var late = issued("aaa", id, "2021-05-01");
    var early = issued("town", id, "2020-05-01");

    assertThat(Clusters.of(List.of(listing("aaa", late), listing("town", early))))
        .extracting(cluster -> cluster.origin().portal(), Cluster::rule)
        .containsExactly(tuple("town", Rule.ISSUED_FIRST));
    assertThat(
            Clusters.of(
                List.of(
                    listing("aaa", issued("aaa", id, null)),
                    listing("town", issued("town", id, null)))))
        .extracting(cluster -> cluster.origin().portal(), Cluster::rule)
        .containsExactly(tuple("aaa", Rule.NONE));
  }

  @Test
  void equalTitlesOfTwoPortalsAreTwoDatasets() {
    var one = entry("one", "budget-2020", "Budget 2020");
    var other = entry("other", "budget-2020", "Budget 2020");

    assertThat(Clusters.of(List.of(listing("one", one), listing("other", other)))).isEmpty();
  }

  @Test
  void noChainBringsTwoDatasetsOfOnePortalTogether() {
    var roads = entry("town", "roads-1", "Roads", FILES + "a", FILES + "b");
    var paths = entry("town", "paths-1", "Roads and paths", FILES + "c", FILES + "d");
    var both =
        entry(
            "nation",
            "n-77777",
            "Roads and paths",
            FILES + "a",
            FILES + "b",
            FILES + "c",
            FILES + "d");
    var clusters = Clusters.of(List.of(listing("nation", both), listing("town", roads, paths)));

    assertThat(clusters).hasSize(1);
    assertThat(clusters.getFirst().members()).hasSize(2);
  }

  @Test
  void theOrderOfPortalsAndDatasetsDoesNotCount() {
    var seed = new Random().nextLong();
    var random = new Random(seed);
    var portals = new ArrayList<List<Entry>>();
    for (var portal = 0; portal < 5; portal++) {
      var entries = new ArrayList<Entry>();
      var subjects = shuffled(random);
      var others = shuffled(random);
      for (var i = 0; i < 60; i++) {
        var a = FILES + subjects.get(i);
        var b = FILES + "other" + others.get(i);
        entries.add(
            entry("p" + portal, portal + "-dataset-" + i, "Subject", a, a + "x", b, b + "x"));
      }
      portals.add(entries);
    }
    var expected = Clusters.of(listings(portals));
    portals.forEach(entries -> Collections.shuffle(entries, random));
    Collections.shuffle(portals, random);

    assertThat(Clusters.of(listings(portals))).as("seed " + seed).isEqualTo(expected);
    assertThat(expected)
        .as("seed " + seed)
        .isNotEmpty()
        .allSatisfy(cluster ->
            assertThat(cluster.members()).extracting(Member::portal).doesNotHaveDuplicates());
  }

  private static List<Integer> shuffled(Random random) {
    var numbers = new ArrayList<>(IntStream.range(0, 80).boxed().toList());
    Collections.shuffle(numbers, random);
    return numbers;
  }

  private static List<Listing> listings(List<List<Entry>> portals) {
    return portals.stream()
        .map(entries ->
            new Listing(entries.getFirst().portal(), "h.example", Identity.Entries.of(entries)))
        .toList();
  }

  private static Listing listing(String portal, Entry... entries) {
    return new Listing(portal, portal + ".example", Identity.Entries.of(List.of(entries)));
  }

  private static Entry entry(String portal, String id, String title, String... files) {
    return new Entry(portal, id, List.of(title), "", null, List.of(files), null, null);
  }

  private static Entry issued(String portal, String id, @Nullable String issued) {
    return new Entry(portal, id, List.of("Roads"), "", null, List.of(), issued, null);
  }
}
