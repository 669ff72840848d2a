package mizan.engine.criteria;

import java.util.ArrayList;
import mizan.engine.feeds.Feed;

/// A feed of timetables is complete, consistent and still in force: the share of its rows without
/// fault, halved once its last day is over, 0 without what no feed can do without.
final class FeedSound implements Criterion.OfContent {
  private static final double OVER = 0.5;

  /// A rule that rows of one file break; `first` are the first of them.
  record Broken(Where where, String rule, String field, long count, String first)
      implements Finding {}

  /// What concerns a file of the feed as a whole.
  record Unusable(Where where, String rule, String file, String field) implements Finding.Grave {}

  /// The last day of service is over.
  record Over(Where where, String day) implements Finding.Grave {}

  @Override
  public Effort effort() {
    return Effort.M;
  }

  @Override
  public Verdict examine(Opened file, Setting setting) {
    var feed = file.profile().feed();
    if (feed == null) {
      return Verdict.notApplicable();
    }
    var findings = new ArrayList<Finding>();
    for (var fault : feed.faults()) {
      if (!fault.rule().noted()) {
        findings.add(finding(file, fault));
      }
    }
    var over =
        !feed.lastDay().isEmpty() && feed.lastDay().compareTo(setting.today().toString()) < 0;
    if (over) {
      findings.add(new Over(file.whole(), feed.lastDay()));
    }
    return Verdict.partly(feed.share() * (over ? OVER : 1), findings);
  }

  private static Finding finding(Opened file, Feed.Fault fault) {
    var rule = fault.rule().code();
    return fault.rows().isEmpty()
        ? new Unusable(file.at(fault.file()), rule, fault.file(), fault.field())
        : new Broken(
            file.row(fault.file(), fault.rows().getFirst()),
            rule,
            fault.field(),
            fault.count(),
            CoordinatesSane.numbers(fault.rows()));
  }
}
