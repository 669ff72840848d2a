package mizan.platform.reports.pages;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import mizan.engine.results.FileCoverage;
import mizan.engine.results.PortalSummary.Evidence;
import mizan.engine.results.PortalSummary.ProblemSummary;
import mizan.platform.web.Crumb;
import mizan.platform.web.Fact;
import mizan.platform.web.Page;
import mizan.platform.web.Trilingual;
import mizan.platform.web.Words;
import org.jspecify.annotations.Nullable;

/// What was asked of a portal in each edition, and what came; for its owner.
public record LogPage(
    String slug, Trilingual portal, String address, List<Measuring> measurings, List<Tried> trials)
    implements Page {
  public LogPage {
    measurings = List.copyOf(measurings);
    trials = List.copyOf(trials);
  }

  /// The portal in an edition.
  ///
  /// @param rechecked when links of the edition were last asked for again; null before
  /// @param kind of portal, as it was found
  /// @param files how many were opened; null when nobody counted
  /// @param evidence null when no exchange was kept
  public record Measuring(
      int edition,
      Instant started,
      @Nullable Instant finished,
      @Nullable Instant rechecked,
      String kind,
      boolean complete,
      @Nullable Long announced,
      long datasets,
      @Nullable FileCoverage files,
      @Nullable Evidence evidence,
      List<ProblemSummary> problems) {
    public Measuring {
      problems = List.copyOf(problems);
    }

    public List<Fact> facts(Words words) {
      var formats = words.formats();
      var facts = new ArrayList<Fact>();
      facts.add(new Fact(words.text("reports.log.started"), formats.dateTime(started)));
      if (finished != null) {
        var minutes = Math.max(1, Duration.between(started, finished).toMinutes());
        facts.add(
            new Fact(
                words.text("reports.log.finished"),
                formats.dateTime(finished),
                words.text("reports.log.minutes", minutes)));
      }
      if (rechecked != null) {
        facts.add(new Fact(words.text("reports.log.rechecked"), formats.dateTime(rechecked)));
      }
      facts.add(new Fact(words.text("reports.portal-kind"), words.text("reports.kind." + kind)));
      var came = words.text(complete ? "reports.log.complete" : "reports.log.held");
      facts.add(new Fact(words.text("reports.log.harvest"), came));
      facts.add(
          new Fact(
              words.text("reports.datasets"),
              formats.number(datasets),
              announced == null ? "" : words.text("reports.log.announced", announced)));
      if (evidence != null) {
        facts.addAll(facts(words, evidence));
      }
      return facts;
    }

    private static List<Fact> facts(Words words, Evidence evidence) {
      return List.of(
          new Fact(
              words.text("reports.log.requests"),
              words.formats().number(evidence.asked()),
              words.text("reports.log.unchanged", evidence.unchanged())),
          new Fact(words.text("reports.log.bytes"), words.size(evidence.bytes())),
          new Fact(
              words.text("reports.log.digest"),
              evidence.head(),
              words.text(
                  evidence.sealed() ? "reports.log.sealed" : "reports.log.digest.text",
                  evidence.exchanges())));
    }
  }

  /// A trial that was asked for.
  public record Tried(String id, Instant asked, @Nullable Instant finished, String state) {}

  @Override
  public String title(Words words) {
    return words.text("reports.log.title", portal.in(words.language()));
  }

  @Override
  public List<Crumb> trail(Words words) {
    return List.of(new Crumb(words.text("portals.title"), "/portals"));
  }
}
