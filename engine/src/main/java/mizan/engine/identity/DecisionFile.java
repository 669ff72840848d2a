package mizan.engine.identity;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import mizan.engine.identity.Decisions.Pair;
import mizan.engine.identity.Decisions.Unusable;
import mizan.engine.results.Duck;
import org.jspecify.annotations.Nullable;

/// What persons decided, as a CSV file: the queue that was put before them, with the column
/// `decision` filled in.
///
/// @param portals the decisions by the portal's slug
/// @param unusable rows whose decision is no known word
public record DecisionFile(Map<String, Decisions> portals, List<Unusable> unusable) {
  public static final DecisionFile NONE = new DecisionFile(Map.of(), List.of());

  private static final Set<String> SAME = Set.of("same", "yes", "oui", "identique", "نعم", "نفسها");
  private static final Set<String> DIFFERENT =
      Set.of("different", "no", "non", "différent", "لا", "مختلفة");

  public DecisionFile {
    portals = Map.copyOf(portals);
    unusable = List.copyOf(unusable);
  }

  /// The file is none; the message says what was wrong with it, and where.
  public static final class Invalid extends Exception {
    Invalid(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /// Reads a file with the columns `portal`, `dataset_before`, `dataset` and `decision`; others do
  /// not matter, nor whether a spreadsheet wrote semicolons. Rows not yet decided are passed over.
  ///
  /// @throws Invalid when it is no such file
  public static DecisionFile read(Path file) throws Invalid {
    var same = new HashMap<String, Set<Pair>>();
    var different = new HashMap<String, Set<Pair>>();
    var unusable = new ArrayList<Unusable>();
    var number = 1;
    if (!Files.isRegularFile(file)) {
      throw new Invalid(file + ": NoSuchFile", new NoSuchFileException(file.toString()));
    }
    try (var duck = Duck.connect();
        var statement = duck.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT portal, dataset_before, dataset, decision FROM read_csv("
                    + Duck.quoted(file.toString())
                    + ", header = true, all_varchar = true)")) {
      while (rows.next()) {
        number++;
        var word = cell(rows.getString("decision")).strip().toLowerCase(Locale.ROOT);
        var pair =
            new Pair(cell(rows.getString("dataset_before")), cell(rows.getString("dataset")));
        var portal = cell(rows.getString("portal"));
        if (SAME.contains(word)) {
          same.computeIfAbsent(portal, _ -> new HashSet<>()).add(pair);
        } else if (DIFFERENT.contains(word)) {
          different.computeIfAbsent(portal, _ -> new HashSet<>()).add(pair);
        } else if (!word.isEmpty()) {
          unusable.add(new Unusable(Unusable.Kind.UNKNOWN_WORD, number + ": " + word));
        }
      }
    } catch (SQLException e) {
      throw new Invalid(
          file + ": " + String.valueOf(e.getMessage()).lines().findFirst().orElse(""), e);
    }
    var portals = new HashMap<String, Decisions>();
    for (var portal : both(same.keySet(), different.keySet())) {
      portals.put(
          portal,
          new Decisions(
              same.getOrDefault(portal, Set.of()), different.getOrDefault(portal, Set.of())));
    }
    return new DecisionFile(portals, unusable);
  }

  Decisions of(String portal) {
    return portals.getOrDefault(portal, Decisions.NONE);
  }

  /// A text as a cell that no spreadsheet takes for a formula, as an SQL expression.
  static String guarded(String column) {
    return "CASE WHEN %1$s SIMILAR TO '[-=+@'']' || '(.|\\n)*' THEN '''' || %1$s ELSE %1$s END"
        .formatted(column);
  }

  /// What stood in a cell before it was guarded.
  private static String cell(@Nullable String text) {
    return text == null ? "" : text.startsWith("'") ? text.substring(1) : text;
  }

  private static Set<String> both(Set<String> one, Set<String> other) {
    var all = new HashSet<>(one);
    all.addAll(other);
    return all;
  }
}
