package mizan.engine.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Tables survive every kind of pollution, with no parameter given.
class PollutionTest {
  private static final long SEED = 20261123;

  /// How common each kind is among files as they are published, estimated by us; a kind that is not
  /// named counts one.
  private static final Map<String, Integer> COMMON =
      Map.ofEntries(
          Map.entry("clean", 400),
          Map.entry("byte-order-mark", 150),
          Map.entry("record-end", 300),
          Map.entry("delimiter", 300),
          Map.entry("no-trailing-newline", 150),
          Map.entry("double-trailing-newline", 10),
          Map.entry("preamble", 60),
          Map.entry("footer", 30),
          Map.entry("header-rows", 15),
          Map.entry("no-header", 40),
          Map.entry("blank-column", 30),
          Map.entry("escape", 10),
          Map.entry("delimiter-less", 10),
          Map.entry("delimiter-more", 10),
          Map.entry("one-row", 10),
          Map.entry("header-only", 5),
          Map.entry("no-payload", 5),
          Map.entry("quote", 5));

  @Test
  void everyKindOfPollutionIsReadNearlyWithoutLoss() {
    var files = files(SourceTable.open(SEED));

    assertThat(files).hasSizeGreaterThanOrEqualTo(2_000);
    var result = score("open", files);
    assertThat(result.simple).isGreaterThanOrEqualTo(9.98);
    assertThat(result.weighted).isGreaterThanOrEqualTo(9.98);
  }

  @Test
  void tablesThatWereHeldOutAreReadAsWell() {
    var result = score("held out", files(SourceTable.heldOut(SEED)));

    assertThat(result.simple).isGreaterThanOrEqualTo(9.98);
    assertThat(result.weighted).isGreaterThanOrEqualTo(9.98);
  }

  private record Result(double simple, double weighted) {}

  private static List<Polluted> files(List<SourceTable> tables) {
    var files = new ArrayList<Polluted>();
    tables.forEach(table -> files.addAll(Polluter.pollute(table)));
    return files;
  }

  private static Result score(String what, List<Polluted> files) {
    var byKind = new TreeMap<String, List<Double>>();
    double sum = 0;
    for (var file : files) {
      double score = PollutionScore.of(file, HeardTables.of(file.text()));
      byKind.computeIfAbsent(file.kind(), _ -> new ArrayList<>()).add(score);
      sum += score;
      if (score < 9.9 && Boolean.getBoolean("mizan.losses")) {
        System.out.printf("loss %.3f %s %s%n", score, file.kind(), file.place());
      }
    }
    double weighted = 0;
    double weights = 0;
    for (var kind : byKind.entrySet()) {
      double mean = kind.getValue().stream().mapToDouble(d -> d).average().orElse(0);
      int weight = COMMON.getOrDefault(kind.getKey(), 1);
      weighted += weight * mean;
      weights += weight;
      System.out.printf(
          "%-26s %6d files %8.4f weight %d%n", kind.getKey(), kind.getValue().size(), mean, weight);
    }
    var result = new Result(sum / files.size(), weighted / weights);
    System.out.printf(
        "%s: %d files, seed %d, simple %.4f, weighted %.4f%n",
        what, files.size(), SEED, result.simple, result.weighted);
    return result;
  }
}
