package mizan.engine.tool;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import mizan.engine.Evaluation;
import mizan.engine.Rerun;
import mizan.engine.reporting.Report;
import mizan.engine.reporting.ReportFiles;

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
    var again = Rerun.open(results);
    if (again.isEmpty()) {
      System.err.println(words.text("tool.nothing-to-recheck"));
      return Mizan.COMPLETE;
    }
    System.err.println(words.text("tool.rechecking", words.count(number(again))));
    Evidence.archives(results, typed);
    var scope =
        Rerun.recheck(results, again, Set.of(), Evaluate.policy(typed), Reexamine.previous(typed));
    var measured = new Evaluation(scope, new Console(words)).run();
    var report = Report.of(measured, Evaluate.Methodologies.read(typed, results.run().opened()));
    var parent = results.folder().toAbsolutePath().getParent();
    var out = Path.of(typed.get("--out", String.valueOf(parent)));
    ReportFiles.write(report, measured, out);
    Summary.print(report, words);
    System.err.println(words.text("tool.rechecked", words.count(number(Rerun.open(measured)))));
    return report.complete() ? Mizan.COMPLETE : Mizan.SOME_HELD;
  }

  private static long number(Map<String, Set<String>> links) {
    return links.values().stream().mapToLong(Set::size).sum();
  }
}
