package mizan.engine.tool;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import mizan.engine.identity.Cluster;
import mizan.engine.identity.DecisionFile;
import mizan.engine.identity.Decisions.Unusable;
import mizan.engine.identity.EditionIdentity;
import mizan.engine.identity.EditionIdentity.Told;
import mizan.engine.identity.Key;
import mizan.engine.identity.State;
import mizan.engine.identity.StoredClusters;
import mizan.engine.reporting.Words;
import mizan.engine.results.Results;
import tools.jackson.databind.json.JsonMapper;

/// `mizan identity [EARLIER ...] OLD NEW`: the datasets of an edition found again in the one
/// before, and what a person must say.
final class Identify {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Identify() {}

  static int run(Arguments typed) {
    typed.allowing("--decisions", "--out", "--json");
    var words = typed.words();
    if (typed.rest().size() < 2) {
      throw new Refused(words.text("tool.expected-editions"));
    }
    var editions = new ArrayList<Results>();
    typed.rest().forEach(folder -> editions.add(Rescore.open(folder)));
    var out = Path.of(typed.get("--out", editions.getLast().folder().toString()));
    var outcome = EditionIdentity.write(editions, decisions(typed), out);
    var clusters = StoredClusters.write(editions.getLast(), out);
    if (typed.has("--json")) {
      System.out.println(
          JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json(outcome, clusters)));
    } else {
      outcome.portals().forEach(told -> print(told, words));
      if (!clusters.isEmpty()) {
        System.out.println(
            words.text(
                "identity.clusters", words.count(clusters.size()), words.count(copies(clusters))));
      }
      outcome.unusable().forEach(unusable -> System.err.println(said(unusable, words)));
      System.err.println(words.text("identity.written", out));
    }
    return Mizan.COMPLETE;
  }

  private static DecisionFile decisions(Arguments typed) {
    var file = typed.find("--decisions");
    try {
      return file == null ? DecisionFile.NONE : DecisionFile.read(Path.of(file));
    } catch (DecisionFile.Invalid e) {
      throw new Refused(typed.words().text("identity.invalid", String.valueOf(e.getMessage())));
    }
  }

  private static void print(Told told, Words words) {
    System.out.println(told.portal());
    if (!told.compared()) {
      System.out.println("  " + words.text("identity.not-compared"));
    }
    told.states()
        .forEach((state, count) ->
            System.out.printf(
                "  %8s  %s%n", words.count(count), words.text("identity-state." + state.code())));
    if (!told.keys().isEmpty()) {
      System.out.println(
          "  "
              + told.keys().entrySet().stream()
                  .map(key ->
                      words.text("identity-key." + key.getKey().code())
                          + " "
                          + words.count(key.getValue()))
                  .collect(Collectors.joining(", ", words.text("identity.by") + " ", "")));
    }
    if (told.states().containsKey(State.TO_BE_CONFIRMED)) {
      System.out.println("  " + words.text("identity.asked"));
    }
  }

  private static String said(Unusable unusable, Words words) {
    return words.text("identity-unusable." + unusable.kind().code(), unusable.place());
  }

  /// How many datasets are copies of one that counts already.
  private static long copies(List<Cluster> clusters) {
    return clusters.stream().mapToLong(cluster -> cluster.members().size() - 1L).sum();
  }

  /// What `--json` prints.
  private record Printed(
      List<PrintedPortal> portals, int clusters, long copies, List<PrintedFault> unusable) {}

  /// What became of a portal's datasets, under the names that files use.
  private record PrintedPortal(
      String portal, boolean compared, Map<String, Long> states, Map<String, Long> keys) {}

  /// A decision that was not followed.
  private record PrintedFault(String kind, String place) {}

  private static Printed json(EditionIdentity.Outcome outcome, List<Cluster> clusters) {
    return new Printed(
        outcome.portals().stream()
            .map(told ->
                new PrintedPortal(
                    told.portal(),
                    told.compared(),
                    coded(told.states(), State::code),
                    coded(told.keys(), Key::code)))
            .toList(),
        clusters.size(),
        copies(clusters),
        outcome.unusable().stream()
            .map(unusable -> new PrintedFault(unusable.kind().code(), unusable.place()))
            .toList());
  }

  private static <T> Map<String, Long> coded(Map<T, Long> counts, Function<T, String> code) {
    var coded = new LinkedHashMap<String, Long>();
    counts.forEach((of, count) -> coded.put(code.apply(of), count));
    return coded;
  }
}
