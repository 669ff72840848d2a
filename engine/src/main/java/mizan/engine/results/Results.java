package mizan.engine.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import mizan.engine.criteria.Setting;
import mizan.engine.results.SetAside.Decision;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The results of a run: a folder with `run.json` and a folder for each portal.
public final class Results {
  private static final String RUN = "run.json";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path folder;
  private final Run run;

  private Results(Path folder, Run run) {
    this.folder = folder;
    this.run = run;
  }

  /// Begins results in a folder, which is made when it is not there.
  public static Results begin(Path folder, Run run) {
    try {
      Files.createDirectories(folder);
      PortalResults.restore(folder);
      Files.writeString(
          folder.resolve(RUN), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(run));
      return new Results(folder, run);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Opens the results of an earlier run.
  ///
  /// @throws IllegalArgumentException when the folder holds no results
  public static Results open(Path folder) {
    var file = folder.resolve(RUN);
    if (!Files.isReadable(file)) {
      throw new IllegalArgumentException(folder + " holds no results: there is no " + RUN);
    }
    try {
      return new Results(folder, JSON.readValue(file.toFile(), Run.class));
    } catch (JacksonException e) {
      throw new IllegalArgumentException(file + ": " + e.getOriginalMessage(), e);
    }
  }

  public Run run() {
    return run;
  }

  public Path folder() {
    return folder;
  }

  /// Takes away every portal's results.
  public void clear() {
    portals().forEach(portal -> PortalResults.delete(portal.folder()));
  }

  /// Opens a portal for writing; until it is finished, nothing of it is seen.
  public PortalRows write(String slug, Setting setting, boolean keepRecords) {
    return new PortalRows(folder.resolve(slug), setting, keepRecords);
  }

  /// The finished portals, by slug.
  public List<PortalResults> portals() {
    try (var entries = Files.list(folder)) {
      return entries
          .filter(entry -> !entry.getFileName().toString().startsWith("."))
          .filter(entry -> Files.isReadable(entry.resolve(PortalResults.PORTAL)))
          .sorted()
          .map(PortalResults::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Optional<PortalResults> findPortal(String slug) {
    return portals().stream().filter(portal -> portal.summary().slug().equals(slug)).findFirst();
  }

  /// What people judged of portals; without what was set aside.
  public List<Judged.Value> judged() {
    var setAside =
        SetAside.read(folder).stream()
            .map(decision -> decision.portal() + " " + decision.criterion())
            .collect(Collectors.toSet());
    return Judged.beside(folder).stream()
        .filter(value -> !setAside.contains(value.portal() + " " + value.criterion()))
        .toList();
  }

  /// Whether of any portal only the files of a sample were opened.
  public boolean sampled() {
    return portals().stream().anyMatch(portal -> portal.summary().sampled());
  }

  /// The datasets of all portals, with the number that each stands for as `sample_weight`: 0 for
  /// those that were not drawn, 1 where no sample was.
  public String weighedTable() {
    var drawn =
        portals().stream()
            .filter(portal -> portal.summary().sampled())
            .map(portal -> Duck.quoted(portal.sample().toString()))
            .toList();
    var slugs =
        portals().stream()
            .filter(portal -> portal.summary().sampled())
            .map(portal -> Duck.quoted(portal.summary().slug()))
            .toList();
    return ("(SELECT *, CASE WHEN portal IN (%s) THEN coalesce(stands_for, 0) ELSE 1 END AS sample_weight"
            + " FROM %s LEFT JOIN (SELECT dataset_key, split_part(filename, '/', -2) AS portal,"
            + " stratum_datasets / stratum_drawn AS stands_for FROM read_parquet([%s], filename = true))"
            + " USING (portal, dataset_key))")
        .formatted(String.join(", ", slugs), datasetsTable(), String.join(", ", drawn));
  }

  /// The datasets of all portals as an SQL table expression; `portal` is the slug. What was set
  /// aside is null, as if not measured.
  public String datasetsTable() {
    var files =
        portals().stream()
            .filter(portal -> portal.summary().datasets() > 0)
            .map(portal -> Duck.quoted(portal.datasets().toString()))
            .toList();
    var all = "read_parquet([" + String.join(", ", files) + "], filename = true)";
    return "(SELECT *, split_part(filename, '/', -2) AS portal FROM " + counting(all) + ")";
  }

  /// Keys are of one portal's datasets: each portal with a decision is taken by itself.
  private String counting(String all) {
    var changed = SetAside.read(folder).stream().map(Decision::portal).collect(Collectors.toSet());
    var parts = new ArrayList<String>();
    for (var portal : portals()) {
      if (changed.contains(portal.summary().slug()) && portal.summary().datasets() > 0) {
        parts.add("SELECT * FROM " + portal.rows());
      }
    }
    if (parts.isEmpty()) {
      return all;
    }
    parts.add(
        "SELECT * FROM %s WHERE split_part(filename, '/', -2) NOT IN (%s)"
            .formatted(all, changed.stream().map(Duck::quoted).collect(Collectors.joining(", "))));
    return "(" + String.join(" UNION ALL BY NAME ", parts) + ")";
  }
}
