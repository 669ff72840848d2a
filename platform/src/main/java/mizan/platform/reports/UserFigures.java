package mizan.platform.reports;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import mizan.engine.catalogue.Activity;
import mizan.engine.catalogue.Activity.Course;
import mizan.engine.catalogue.Activity.Kind;
import mizan.engine.catalogue.Activity.Speaker;
import mizan.engine.results.Dynamics;
import mizan.engine.results.PortalResults;
import mizan.platform.reports.pages.DynamicsPage.Figures;
import mizan.platform.reports.pages.DynamicsPage.ReuseFigures;
import mizan.platform.reports.pages.DynamicsPage.Talks;
import mizan.platform.web.Spread;
import org.jspecify.annotations.Nullable;

/// Counts what users did at portals.
final class UserFigures {
  /// What is open for longer than so many days waits.
  private static final int PATIENCE = 30;

  /// Showcases of CKAN name only datasets that are there.
  private static final String SILENT_ON_GONE = "ckan";

  private UserFigures() {}

  /// What a portal tells.
  ///
  /// @param day of measuring
  static Figures of(PortalResults portal, Dynamics dynamics, LocalDate day) {
    var cited = new TreeSet<String>();
    for (var activity : dynamics.activities()) {
      var datasets = activity.datasets();
      if (activity.kind() == Kind.REUSE && datasets != null) {
        cited.addAll(datasets);
      }
    }
    var there = (int) cited.stream().filter(dynamics.there()::containsKey).count();
    var telling = portal.summary().complete() && !portal.summary().kind().equals(SILENT_ON_GONE);
    return of(dynamics.activities(), cited.size(), telling ? cited.size() - there : null, day);
  }

  /// All portals together; datasets that are gone are counted where they can be told.
  static Figures of(List<Dynamics> all, List<Figures> single, LocalDate day) {
    var cited = 0;
    Integer gone = null;
    for (var figures : single) {
      cited += figures.reuses().cited();
      var own = figures.reuses().gone();
      if (own != null) {
        gone = gone == null ? own : gone + own;
      }
    }
    var activities = all.stream().flatMap(each -> each.activities().stream()).toList();
    return of(activities, cited, gone, day);
  }

  private static Figures of(
      List<Activity> activities, int cited, @Nullable Integer gone, LocalDate day) {
    var reuses = activities.stream().filter(each -> each.kind() == Kind.REUSE).toList();
    Map<String, Integer> types = new TreeMap<>();
    for (var reuse : reuses) {
      types.merge(reuse.type(), 1, Integer::sum);
    }
    return new Figures(
        new ReuseFigures(
            reuses.size(),
            (int) reuses.stream().filter(each -> !each.open()).count(),
            types,
            cited,
            gone),
        talks(activities, Kind.DISCUSSION, Course::answered, day),
        talks(activities, Kind.REQUEST, Course::answered, day),
        talks(activities, Kind.ISSUE, Course::closed, day));
  }

  /// @param end the day until which people waited
  private static Talks talks(
      List<Activity> all, Kind kind, Function<Course, @Nullable LocalDate> end, LocalDate day) {
    var those = all.stream().filter(each -> each.kind() == kind).toList();
    var days = new ArrayList<Long>();
    for (var each : those) {
      var from = each.course().opened();
      var until = end.apply(each.course());
      if (from != null && until != null && !until.isBefore(from)) {
        days.add(ChronoUnit.DAYS.between(from, until));
      }
    }
    return new Talks(
        those.size(),
        count(those, Activity::open),
        count(those, each -> each.open() && isOld(each.course().opened(), day)),
        count(
            those,
            each -> end.apply(each.course()) != null || (kind != Kind.DISCUSSION && !each.open())),
        count(those, each -> each.course().speaker() == Speaker.ORGANISATION),
        Spread.of(days));
  }

  private static int count(List<Activity> all, Predicate<Activity> those) {
    return (int) all.stream().filter(those).count();
  }

  private static boolean isOld(@Nullable LocalDate opened, LocalDate day) {
    return opened != null && opened.isBefore(day.minusDays(PATIENCE));
  }
}
