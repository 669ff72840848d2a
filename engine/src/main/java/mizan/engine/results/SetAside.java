package mizan.engine.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mizan.engine.criteria.Criteria;
import mizan.engine.criteria.Criterion;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What was decided not to count in results: the file `set-aside.json` beside them, which scoring
/// reads as values that were not measured.
///
/// @param decisions in the order of the file
public record SetAside(List<Decision> decisions) {
  private static final String FILE = "set-aside.json";
  private static final Set<String> CRITERIA =
      Stream.concat(Criteria.all().stream().map(Criterion::code), Criteria.JUDGED.stream())
          .collect(Collectors.toSet());
  private static final JsonMapper JSON = JsonMapper.builder().build();

  public SetAside {
    decisions = List.copyOf(decisions);
  }

  /// A criterion that does not count for a dataset, or for a portal as a whole.
  ///
  /// @param dataset its key, 16 hexadecimal digits; "" for the portal as a whole
  /// @param criterion its code
  /// @param reason as it was given, in whatever language
  /// @param decided when, ISO 8601
  public record Decision(
      String portal, String dataset, String criterion, String reason, String decided) {}

  /// The decisions beside results; none where there is no file.
  ///
  /// @throws IllegalArgumentException when the file is not readable as what it should be
  public static List<Decision> read(Path results) {
    var file = results.resolve(FILE);
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      var decisions = JSON.readValue(file.toFile(), SetAside.class).decisions();
      for (var decision : decisions) {
        if (!CRITERIA.contains(decision.criterion)) {
          throw new IllegalArgumentException(file + ": no criterion " + decision.criterion);
        }
      }
      return decisions;
    } catch (JacksonException e) {
      throw new IllegalArgumentException(file + ": " + e.getOriginalMessage(), e);
    }
  }

  /// Writes the decisions beside results, in the place of those of before.
  public static void write(Path results, List<Decision> decisions) {
    var unfinished = results.resolve("." + FILE);
    try {
      Files.writeString(
          unfinished,
          JSON.writerWithDefaultPrettyPrinter().writeValueAsString(new SetAside(decisions)));
      Files.move(unfinished, results.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Rows of a portal without the values that do not count.
  ///
  /// @param table an SQL table expression over the columns of `datasets.parquet`
  static String without(List<Decision> ofPortal, String table) {
    var keys = new LinkedHashMap<String, TreeSet<Long>>();
    for (var decision : ofPortal) {
      if (!decision.dataset.isEmpty()) {
        keys.computeIfAbsent(Columns.of(decision.criterion), _ -> new TreeSet<>())
            .add(Keys.parse(decision.dataset));
      }
    }
    return keys.isEmpty()
        ? table
        : "(SELECT * REPLACE (%s) FROM %s)"
            .formatted(
                keys.entrySet().stream().map(SetAside::replaced).collect(Collectors.joining(", ")),
                table);
  }

  private static String replaced(Map.Entry<String, TreeSet<Long>> column) {
    return "CASE WHEN dataset_key IN (%s) THEN NULL ELSE %2$s END AS %2$s"
        .formatted(
            column.getValue().stream().map(String::valueOf).collect(Collectors.joining(", ")),
            column.getKey());
  }
}
