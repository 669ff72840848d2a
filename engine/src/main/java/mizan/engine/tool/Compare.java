package mizan.engine.tool;

import mizan.engine.methodology.Methodology;
import mizan.engine.methodology.MethodologyFile;
import mizan.engine.reporting.Comparison;
import mizan.engine.reporting.Report;

/// `mizan compare OLD NEW`: who moves between two runs; with `--against FILE`, between two
/// methodologies.
final class Compare {
  private Compare() {}

  static int run(Arguments typed) {
    typed.allowing("--methodology", "--against");
    if (typed.rest().size() != 2) {
      throw new Refused(typed.words().text("tool.expected-two"));
    }
    var before = Rescore.open(typed.rest().get(0));
    var after = Rescore.open(typed.rest().get(1));
    var opened = before.run().opened() && after.run().opened();
    var methodology = Evaluate.Methodologies.read(typed, opened);
    var against = typed.find("--against");
    Methodology other = against == null ? methodology : MethodologyFile.read(against);
    var comparison =
        Comparison.of(Report.of(before, methodology), before, Report.of(after, other), after);
    comparison.lines(typed.words().language()).forEach(System.out::println);
    return Mizan.COMPLETE;
  }
}
