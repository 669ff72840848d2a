package mizan.engine.tool;

import java.nio.file.Path;
import mizan.engine.reporting.Report;
import mizan.engine.reporting.ReportFiles;
import mizan.engine.results.Results;

/// `mizan rescore RESULTS --methodology FILE`: judges stored results anew, touching no portal.
final class Rescore {
  private Rescore() {}

  static int run(Arguments typed) {
    typed.allowing("--methodology", "--out");
    var words = typed.words();
    if (typed.rest().size() != 1) {
      throw new Refused(words.text("tool.expected-one", "rescore"));
    }
    var results = open(typed.rest().getFirst());
    var methodology = Evaluate.Methodologies.read(typed, results.run().opened());
    var report = Report.of(results, methodology);
    Summary.print(report, words);
    var out = typed.find("--out");
    if (out != null) {
      ReportFiles.write(report, results, Path.of(out));
      System.err.println(words.text("tool.report-written", Path.of(out).resolve("report.html")));
    }
    return report.complete() ? Mizan.COMPLETE : Mizan.SOME_HELD;
  }

  /// Results in a folder, or in the folder `results` of a report.
  static Results open(String folder) {
    try {
      var path = Path.of(folder);
      var inside = path.resolve("results");
      var results =
          Results.open(java.nio.file.Files.exists(inside.resolve("run.json")) ? inside : path);
      results.judged(); // a file that cannot be read is said before anything is computed
      return results;
    } catch (IllegalArgumentException e) {
      throw new Refused(String.valueOf(e.getMessage()));
    }
  }
}
