package mizan.engine.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Classes of random tables, against those that are counted by comparing every row with every
/// other.
class ClassesOracleTest {
  private static final List<String> NAMES =
      List.of("Sexe", "Date de naissance", "Commune", "Profession", "Maladie");
  private static final List<String> SEXES = List.of("femme", "homme");
  private static final Map<String, String> GOVERNORATES =
      Map.of(
          "Aras",
          "nord",
          "Bir Salem",
          "nord",
          "Hamra",
          "nord",
          "Cap Lune",
          "sud",
          "Dar Nour",
          "sud");
  private static final List<String> JOBS = List.of("pêcheur", "infirmière", "potier");
  private static final List<String> ILLS = List.of("asthme", "diabète");

  @TempDir Path folder;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void everyFigureIsWhatComparingAllRowsGives(long seed) throws IOException {
    var rows = rows(new Random(seed));
    var exposure = Looked.at(folder, csv(rows)).exposures().getFirst();

    assertThat(exposure.columns().stream().map(Quasi::kind))
        .containsExactly(
            QuasiKind.SEX, QuasiKind.BIRTH, QuasiKind.MUNICIPALITY, QuasiKind.PROFESSION);
    assertThat(exposure.before()).isEqualTo(counted(rows, Map.of()));
    for (var single : exposure.singles()) {
      var how = Map.of(single.column().column() - 1, single.treatment());
      assertThat(single.after()).as(single.toString()).isEqualTo(counted(rows, how));
    }
    var done = new HashMap<Integer, Treatment>();
    for (var step : exposure.path()) {
      done.put(step.column().column() - 1, step.treatment());
      assertThat(step.after()).as(step.toString()).isEqualTo(counted(rows, done));
    }
    var diversity = exposure.diversities().getFirst();
    assertThat(List.of(diversity.least(), diversity.alike())).isEqualTo(diverse(rows));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28})
  void tellingLessNeverMakesAClassSmaller(long seed) throws IOException {
    var exposure = Looked.at(folder, csv(rows(new Random(seed)))).exposures().getFirst();
    var so = exposure.before();
    for (var single : exposure.singles()) {
      assertThat(single.after().smallest()).isGreaterThanOrEqualTo(so.smallest());
      assertThat(single.after().inSmall()).isLessThanOrEqualTo(so.inSmall());
      assertThat(single.after().unique()).isLessThanOrEqualTo(so.unique());
    }
    for (var step : exposure.path()) {
      assertThat(step.after().smallest()).isGreaterThanOrEqualTo(so.smallest());
      assertThat(step.after().inSmall()).isLessThanOrEqualTo(so.inSmall());
      so = step.after();
    }
    assertThat(exposure.singles()).isNotEmpty();
    assertThat(exposure.singles().getFirst().after().smallest())
        .as("the best stands first")
        .isEqualTo(
            exposure.singles().stream().mapToLong(each -> each.after().smallest()).max().orElse(0));
  }

  private static List<List<String>> rows(Random random) {
    var rows = new ArrayList<List<String>>();
    var years = 1 + random.nextInt(25);
    for (var left = 20 + random.nextInt(400); left > 0; left--) {
      var born =
          "%02d/%02d/%d"
              .formatted(
                  13 + random.nextInt(3), 1 + random.nextInt(3), 1970 + random.nextInt(years));
      rows.add(
          List.of(
              any(SEXES, random),
              random.nextInt(40) == 0 ? "" : born,
              any(List.copyOf(new java.util.TreeSet<>(GOVERNORATES.keySet())), random),
              any(JOBS, random),
              any(ILLS, random)));
    }
    return rows;
  }

  private static String any(List<String> values, Random random) {
    return values.get(random.nextInt(values.size()));
  }

  private static String csv(List<List<String>> rows) {
    var text = new StringBuilder(String.join(";", NAMES)).append('\n');
    rows.forEach(row -> text.append(String.join(";", row)).append('\n'));
    return text.toString();
  }

  private static List<String> key(List<String> row, Map<Integer, Treatment> how) {
    var key = new ArrayList<String>();
    for (var i = 0; i < 4; i++) {
      key.add(treated(row.get(i), how.get(i)));
    }
    return key;
  }

  private static String treated(String value, @org.jspecify.annotations.Nullable Treatment how) {
    if (how == null || value.isEmpty()) {
      return how == Treatment.REMOVED ? "" : value;
    }
    return switch (how) {
      case YEAR -> value.substring(6);
      case DECADE -> value.substring(6, 9);
      case GOVERNORATE -> Objects.requireNonNull(GOVERNORATES.get(value));
      case AGE_BANDS -> throw new AssertionError("no ages here");
      case REMOVED -> "";
    };
  }

  private static Anonymity counted(List<List<String>> rows, Map<Integer, Treatment> how) {
    var keys = rows.stream().map(row -> key(row, how)).toList();
    var sizes = keys.stream().map(key -> keys.stream().filter(key::equals).count()).toList();
    return new Anonymity(
        rows.size(),
        new HashSet<>(keys).size(),
        sizes.stream().mapToLong(size -> size).min().orElse(0),
        sizes.stream().filter(size -> size == 1).count(),
        sizes.stream().filter(size -> size < 5).count());
  }

  /// The fewest different illnesses of a class, and the rows of classes that have only one.
  private static List<Long> diverse(List<List<String>> rows) {
    var ills = new HashMap<List<String>, Set<String>>();
    for (var row : rows) {
      ills.computeIfAbsent(key(row, Map.of()), _ -> new HashSet<>()).add(row.get(4));
    }
    var least = ills.values().stream().mapToLong(Set::size).min().orElse(0);
    var alike =
        rows.stream()
            .filter(row -> Objects.requireNonNull(ills.get(key(row, Map.of()))).size() == 1)
            .count();
    return List.of(least, alike);
  }
}
