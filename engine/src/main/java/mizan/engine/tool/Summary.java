package mizan.engine.tool;

import mizan.engine.reporting.Codes;
import mizan.engine.reporting.FilesOpened;
import mizan.engine.reporting.Report;
import mizan.engine.reporting.ReportPage;
import mizan.engine.reporting.Words;

/// The ranking on a terminal.
final class Summary {
  private Summary() {}

  static void print(Report report, Words words) {
    var methodology = report.methodology();
    System.out.println(words.text("tool.ranking", methodology.id(), methodology.version()));
    for (var score : report.portals()) {
      var rank = score.rank();
      System.out.printf(
          "%4s  %-40s %6s  %-12s %6s  MQA %s/%d%n",
          rank == null ? "–" : rank.toString(),
          score.portal().slug(),
          words.score(score.score(), score.margin()),
          score.unranked() == null
              ? words.text("level." + score.level())
              : words.text("unranked." + Codes.of(score.unranked())),
          words.percent(score.coverage()),
          words.score(score.mqa().score()),
          score.mqa().attainable());
      if (report.hasJudged()) {
        System.out.println("      " + ReportPage.parts(score, words));
      }
      if (!score.near().isEmpty()) {
        System.out.println("      " + words.text("report.near", String.join(", ", score.near())));
      }
      if (report.run().opened()) {
        FilesOpened.of(score.portal().files(), words)
            .forEach(line -> System.out.println("      " + line));
      }
      var evidence = score.portal().evidence();
      if (evidence != null && evidence.unchanged() > 0) {
        System.out.println(
            "      "
                + words.text(
                    "tool.saved",
                    words.count(evidence.asked()),
                    words.count(evidence.unchanged()),
                    words.count(evidence.saved() >> 10)));
      }
    }
    if (!report.run().opened()) {
      System.out.println(words.text("report.files-not-asked"));
    }
    var held = report.portals().stream().filter(score -> !score.portal().complete()).count();
    if (held > 0) {
      System.out.println(
          words.text("tool.some-held", words.count(held), words.count(report.portals().size())));
    }
  }
}
