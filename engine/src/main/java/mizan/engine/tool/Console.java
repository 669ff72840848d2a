package mizan.engine.tool;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import mizan.engine.Evaluation;
import mizan.engine.harvesting.Harvest;
import mizan.engine.harvesting.Portal;
import mizan.engine.probing.Draw;
import mizan.engine.reporting.Words;

/// Tells on the terminal how the run goes.
record Console(Words words, Map<String, Pace> pace) implements Evaluation.Progress {
  private static final int EVERY = 10_000;
  private static final int EVERY_LINKS = 100;

  Console(Words words) {
    this(words, new ConcurrentHashMap<>());
  }

  @Override
  public void measuring(Portal portal, long datasets) {
    if (datasets % EVERY == 0) {
      System.err.println(words.text("tool.measuring", portal.slug(), words.count(datasets)));
    }
  }

  @Override
  public void opening(Portal portal, Draw draw) {
    if (!draw.census()) {
      System.err.println(
          words.text(
              "tool.sample-drawn",
              portal.slug(),
              words.count(draw.budget()),
              words.count(draw.drawnDatasets()),
              words.count(draw.datasets())));
    }
  }

  @Override
  public void asked(Portal portal, long done, long of, long bytes) {
    var far = pace.computeIfAbsent(portal.slug(), _ -> new Pace());
    var kilobytes = far.add(bytes);
    if (done % EVERY_LINKS == 0) {
      System.err.println(
          words.text(
              "tool.links-asked",
              portal.slug(),
              words.count(done),
              words.count(of),
              words.count(kilobytes),
              words.score(far.perSecond(done)),
              words.count(far.minutesLeft(done, of))));
    }
  }

  @Override
  public void finished(Harvest harvest) {
    System.err.println(
        words.text(
            "tool.finished",
            harvest.portal().slug(),
            words.count(harvest.obtained()),
            words.count(harvest.distributions()),
            state(harvest)));
  }

  @Override
  public void alreadyMeasured(Portal portal) {
    System.err.println(words.text("tool.already-measured", portal.slug()));
  }

  private String state(Harvest harvest) {
    return harvest.complete()
        ? words.text("tool.complete")
        : words.text(
            "tool.held",
            harvest.problems().stream()
                .filter(problem -> problem.kind().holds())
                .map(problem -> words.text("problem." + problem.kind().code()))
                .collect(Collectors.joining("; ")));
  }

  /// How fast a portal's links are asked for.
  private static final class Pace {
    private final long began = System.nanoTime();
    private long bytes;

    /// The kilobytes that came so far.
    synchronized long add(long more) {
      bytes += more;
      return bytes >> 10;
    }

    double perSecond(long done) {
      return done * 1e9 / Math.max(1, System.nanoTime() - began);
    }

    long minutesLeft(long done, long of) {
      return Math.round((of - done) / perSecond(done) / 60);
    }
  }
}
