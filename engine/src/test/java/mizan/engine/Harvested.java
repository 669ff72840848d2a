package mizan.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mizan.engine.catalogue.Dataset;
import mizan.engine.fetching.Fetcher;
import mizan.engine.fetching.Policy;
import mizan.engine.harvesting.Harvest;
import mizan.engine.harvesting.Harvester;
import mizan.engine.harvesting.Portal;
import mizan.engine.harvesting.Problem;
import tools.jackson.databind.json.JsonMapper;

/// What a harvest gave in a test: its outcome and the datasets it passed on.
public record Harvested(Harvest harvest, List<Dataset> datasets) {

  /// Harvests a recorded catalogue.
  public static Harvested of(Path recording) {
    return of(new Portal("portal", new Portal.Location.Recording(recording)), Policy.usual());
  }

  /// Harvests a portal that lives on the loopback.
  public static Harvested of(java.net.URI address) {
    return of(address, Policy.usual());
  }

  /// Likewise, under a policy.
  public static Harvested of(java.net.URI address, Policy policy) {
    return of(new Portal("portal", new Portal.Location.Web(address)), policy);
  }

  /// The dataset that a CKAN package becomes.
  public static Dataset ckan(Map<?, ?> record) {
    return record("ckan", record).datasets.getFirst();
  }

  /// What a record of a kind of portal becomes.
  public static Harvested record(String kind, Map<?, ?> record) {
    try {
      var file = Files.createTempFile("record", "." + kind + ".jsonl");
      try {
        Files.write(
            file, JsonMapper.shared().writeValueAsString(record).getBytes(StandardCharsets.UTF_8));
        return of(file);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Harvested of(Portal portal, Policy policy) {
    try (var fetcher = new Fetcher(policy, List.of())) {
      var datasets = new ArrayList<Dataset>();
      var harvest = new Harvester(fetcher).harvest(portal, datasets::add);
      return new Harvested(harvest, datasets);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  public List<String> ids() {
    return datasets.stream().map(Dataset::id).toList();
  }

  public List<Problem.Kind> problems() {
    return harvest.problems().stream().map(Problem.Counted::kind).toList();
  }

  /// The first problem of a kind.
  public Problem first(Problem.Kind kind) {
    return harvest.problems().stream()
        .filter(problem -> problem.kind() == kind)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + kind + " but " + harvest.problems()))
        .first()
        .getFirst();
  }
}
