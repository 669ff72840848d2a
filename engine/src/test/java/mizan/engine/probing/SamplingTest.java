package mizan.engine.probing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Who is drawn when a portal lists more files than are opened.
class SamplingTest {
  @Test
  void withinTheBudgetEveryFileIsOpened() {
    var draw = draw(10, datasets(4, i -> listed("d" + i, "b", "CSV", i)));

    assertThat(draw.census()).isTrue();
    assertThat(IntStream.range(0, 4).map(draw.drawn()::stratum)).containsOnly(0);
    assertThat(draw.of(3, listed("d3", "b", "CSV", 3))).hasSize(3);
    assertThat(draw.files()).isEqualTo(6);
  }

  @Test
  void aboveItNoMoreFilesThanTheBudgetAreOpenedAndNotMuchFewer() {
    var draw = draw(400, datasets(3_000, SamplingTest::ordinary));

    assertThat(draw.census()).isFalse();
    assertThat(draw.datasets()).isEqualTo(3_000);
    assertThat(draw.files()).isBetween(360L, 400L);
    assertThat(opened(draw, datasets(3_000, SamplingTest::ordinary))).isEqualTo(draw.files());
  }

  @Test
  void everyKindGivesItsShare() {
    var draw = draw(400, datasets(3_000, SamplingTest::ordinary));

    assertThat(draw.strata()).hasSizeGreaterThan(14);
    assertThat(draw.strata().stream().skip(1).filter(s -> s.datasets() > 0))
        .allSatisfy(stratum ->
            assertThat(stratum.drawn() / (double) stratum.datasets()).isBetween(0.04, 0.12));
  }

  @Test
  void kindsTooSmallForTwoDrawsAreDrawnTogether() {
    var draw =
        draw(100, datasets(1_000, i -> listed("d" + i, "body " + i, i % 2 == 0 ? "CSV" : "", 1)));

    assertThat(draw.strata().stream().filter(stratum -> stratum.datasets() > 0)).hasSize(1);
    assertThat(draw.drawnDatasets()).isBetween(95L, 100L);
  }

  @Test
  void datasetsWithoutFilesAreKnownAndCostNothing() {
    var draw = draw(100, datasets(1_000, i -> listed("d" + i, "b", "CSV", i % 2)));

    assertThat(draw.strata().getFirst()).isEqualTo(new Draw.Stratum(500, 500));
    assertThat(draw.datasets()).isEqualTo(500);
    assertThat(draw.drawnDatasets()).isBetween(95L, 100L);
  }

  @Test
  void whoWasDrawnStaysWhenDatasetsComeAndGo() {
    var before = drawnIds(400, datasets(3_000, SamplingTest::ordinary));
    var more = datasets(3_060, SamplingTest::ordinary);
    var after = drawnIds(400, more.subList(30, more.size()));
    before.removeAll(Set.of("d0", "d1", "d2"));
    var kept = new HashSet<>(before);
    kept.retainAll(after);

    assertThat((double) kept.size() / before.size()).isGreaterThan(0.93);
    assertThat(drawnIds(400, datasets(3_000, SamplingTest::ordinary)))
        .as("twice the same")
        .isEqualTo(drawnIds(400, datasets(3_000, SamplingTest::ordinary)));
  }

  @Test
  void portalsDrawApart() {
    var here = new Sampling("here", 100);
    var there = new Sampling("there", 100);
    datasets(1_000, SamplingTest::ordinary)
        .forEach(listed -> {
          here.add(listed);
          there.add(listed);
        });
    var one = here.draw();
    var other = there.draw();

    assertThat(IntStream.range(0, 1_000).filter(i -> one.drawn().stratum(i) >= 0).toArray())
        .isNotEqualTo(
            IntStream.range(0, 1_000).filter(i -> other.drawn().stratum(i) >= 0).toArray());
  }

  @Test
  void ofADatasetWithManyFilesTheSameFewAreOpened() {
    var many = listed("many", "b", "CSV", 300);
    var some = Sampling.some("town", many);
    var others = new ArrayList<>(many.files());
    others.add(new Listed.File(300, "https://data.invalid/new.csv", "CSV", "", true, "", false, 0));
    var later = Sampling.some("town", new Listed("many", "b", null, 0, others));

    assertThat(some).hasSize(Sampling.MOST_OF_ONE).isSubsetOf(many.files());
    assertThat(later).hasSize(Sampling.MOST_OF_ONE);
    assertThat(later.stream().filter(some::contains)).hasSizeGreaterThan(18);
  }

  private static Listed ordinary(int i) {
    return listed("d" + i, "body " + i % 7, i % 3 == 0 ? "CSV" : "XLSX", 1 + i % 3);
  }

  private static Listed listed(String dataset, String publisher, String format, int files) {
    return new Listed(
        dataset,
        publisher,
        null,
        0,
        IntStream.range(0, files)
            .mapToObj(i ->
                new Listed.File(
                    i, "https://data.invalid/" + dataset + "/" + i, format, "", true, "", false, 0))
            .toList());
  }

  private static List<Listed> datasets(int count, IntFunction<Listed> each) {
    return IntStream.range(0, count).mapToObj(each).toList();
  }

  private static Draw draw(int budget, List<Listed> datasets) {
    var sampling = new Sampling("town", budget);
    datasets.forEach(sampling::add);
    return sampling.draw();
  }

  private static long opened(Draw draw, List<Listed> datasets) {
    return IntStream.range(0, datasets.size())
        .mapToLong(i -> draw.of(i, datasets.get(i)).size())
        .sum();
  }

  private static Set<String> drawnIds(int budget, List<Listed> datasets) {
    var draw = draw(budget, datasets);
    var drawn = new HashSet<String>();
    for (var i = 0; i < datasets.size(); i++) {
      if (draw.drawn().stratum(i) >= 0) {
        drawn.add(datasets.get(i).dataset());
      }
    }
    return drawn;
  }
}
