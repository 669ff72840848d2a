package mizan.platform.reports.pages;

import java.time.Instant;
import java.util.List;
import mizan.engine.results.FileCoverage;
import mizan.engine.results.PortalSummary.ProblemSummary;
import mizan.platform.reports.pages.PortalPage.Advice;
import mizan.platform.reports.pages.PortalPage.CriterionLine;
import mizan.platform.web.Crumb;
import mizan.platform.web.Page;
import mizan.platform.web.Trilingual;
import mizan.platform.web.Words;
import org.jspecify.annotations.Nullable;

/// A trial of a portal between editions: how far it is, or what came of it. For the owner alone,
/// and provisional.
///
/// @param budget the most files that are opened
/// @param keptDays for how long the results are kept
/// @param mayAsk whether no trial of the portal is under way
/// @param id of the trial shown; "" when there was none
/// @param state `waiting`, `running`, `measured`, `failed`; "" when there was none
/// @param going how far it is; null unless it runs
/// @param found what came of it; null until it is measured
/// @param others every trial that is kept, the newest first
public record TrialPage(
    String slug,
    Trilingual portal,
    int budget,
    long keptDays,
    boolean mayAsk,
    String id,
    String state,
    @Nullable Instant asked,
    @Nullable Instant finished,
    @Nullable Going going,
    @Nullable Found found,
    List<Other> others,
    String error)
    implements Page {
  private static final int REFRESH_SECONDS = 5;
  private static final double SAME = 0.005;

  public TrialPage {
    others = List.copyOf(others);
  }

  /// How far a trial is.
  public record Going(long datasets, long asked, long links, long bytes) {}

  /// A trial that is kept.
  public record Other(String id, Instant asked) {}

  /// What came of a trial.
  ///
  /// @param last the portal's score in the last edition; null when it had none
  /// @param lastEdition its number
  public record Found(
      @Nullable Double score,
      String level,
      double coverage,
      @Nullable Double last,
      int lastEdition,
      boolean complete,
      long datasets,
      @Nullable FileCoverage files,
      List<ProblemSummary> problems,
      List<Compared> criteria,
      List<Mend> mends) {
    public Found {
      problems = List.copyOf(problems);
      criteria = List.copyOf(criteria);
      mends = List.copyOf(mends);
    }
  }

  /// A criterion now, and its value in the last edition; null when it was not measured then.
  public record Compared(CriterionLine now, @Nullable Double last) {
    /// `up`, `down`, or "" when it is as it was or one of both is not known.
    public String change() {
      var value = now.value();
      if (value == null || last == null || Math.abs(value - last) < SAME) {
        return "";
      }
      return value > last ? "up" : "down";
    }
  }

  /// Something to mend, with some of the datasets that it is about.
  public record Mend(Advice advice, List<String> datasets) {
    public Mend {
      datasets = List.copyOf(datasets);
    }
  }

  @Override
  public String title(Words words) {
    return words.text("reports.trial.title", portal.in(words.language()));
  }

  @Override
  public List<Crumb> trail(Words words) {
    return List.of(
        new Crumb(words.text("portals.title"), "/portals"),
        new Crumb(
            words.text("reports.log.title", portal.in(words.language())),
            "/portals/" + slug + "/log"));
  }

  @Override
  public int refreshSeconds() {
    return state.equals("waiting") || state.equals("running") ? REFRESH_SECONDS : 0;
  }
}
