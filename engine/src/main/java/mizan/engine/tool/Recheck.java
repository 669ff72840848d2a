package mizan.engine.tool;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import mizan.engine.Evaluation;
import mizan.engine.Network;
import mizan.engine.reporting.Report;
import mizan.engine.reporting.ReportFiles;
import mizan.engine.results.Results;
import mizan.engine.results.Unproven;

/// `mizan recheck RESULTS`: asks once more for the links whose failure is not proven, and judges
/// anew. Everything else comes from the archives.
final class Recheck {
  private Recheck() {}

  static int run(Arguments typed) throws InterruptedException {
    typed.allowing("--previous", "--methodology", "--out", "--policy");
    var words = typed.words();
    if (typed.rest().size() != 1) {
      throw new Refused(words.text("tool.expected-one", "recheck"));
    }
    var results = Rescore.open(typed.rest().getFirst());
    var again = again(results);
    var open = again.values().stream().mapToLong(Set::size).sum();
    if (open == 0) {
      System.err.println(words.text("tool.nothing-to-recheck"));
      return Mizan.COMPLETE;
    }
    System.err.println(words.text("tool.rechecking", words.count(open)));
    var network =
        new Network(
            Evaluate.policy(typed), Network.Memory.GOING_ON, Rerun.archives(results, typed), again);
    var portals =
        results.portals().stream()
            .filter(portal -> again.containsKey(portal.summary().slug()))
            .toList();
    var scope = Rerun.of(results, portals, network, results.folder(), typed);
    var measured = new Evaluation(scope, new Console(words)).run();
    var report = Report.of(measured, Evaluate.Methodologies.read(typed, results.run().opened()));
    var parent = results.folder().toAbsolutePath().getParent();
    var out = Path.of(typed.get("--out", String.valueOf(parent)));
    ReportFiles.write(report, measured, out);
    Summary.print(report, words);
    var left = again(measured).values().stream().mapToLong(Set::size).sum();
    System.err.println(words.text("tool.rechecked", words.count(left)));
    return report.complete() ? Mizan.COMPLETE : Mizan.SOME_HELD;
  }

  private static Map<String, Set<String>> again(Results results) {
    var again = new HashMap<String, Set<String>>();
    for (var portal : results.portals()) {
      var addresses = Unproven.links(portal);
      if (!addresses.isEmpty()) {
        again.put(portal.summary().slug(), addresses);
      }
    }
    return again;
  }
}
