package mizan.engine;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import mizan.engine.criteria.Setting;
import mizan.engine.criteria.Setting.Links;
import mizan.engine.harvesting.Harvest;
import mizan.engine.harvesting.Portal;
import mizan.engine.mqa.Profile;
import mizan.engine.results.Duck;
import mizan.engine.results.PortalSummary;
import mizan.engine.results.Results;
import org.jspecify.annotations.Nullable;

/// What an evaluation left on disk in a test.
public record Measured(Results results) {
  public static final Setting SETTING =
      new Setting(List.of("ar", "fr"), LocalDate.of(2026, 11, 23), Links.UNMEASURED);

  /// Measures one recorded catalogue as portal `portal`, its records kept.
  public static Measured of(Path recording, Path folder) {
    return of(
        List.of(new Portal("portal", new Portal.Location.Recording(recording))), folder, null);
  }

  /// Measures portals, their records kept.
  ///
  /// @param previous the folder of the last edition's results; null without one
  public static Measured of(List<Portal> portals, Path folder, @Nullable Path previous) {
    var scope =
        new Scope(
            portals,
            SETTING,
            Profile.EU,
            null,
            folder,
            previous,
            true,
            false,
            2,
            Scope.FileScope.UNOPENED,
            Network.forgetful());
    try {
      return new Measured(new Evaluation(scope, new Silent(new CopyOnWriteArrayList<>())).run());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /// What `portal.json` says of the only portal.
  public PortalSummary portal() {
    return results.portals().getFirst().summary();
  }

  /// The codes of the problems of the only portal.
  public List<String> problems() {
    return portal().problems().stream().map(PortalSummary.ProblemSummary::kind).toList();
  }

  /// Where the first problem of a kind was met.
  public String place(String kind) {
    return portal().problems().stream()
        .filter(problem -> problem.kind().equals(kind))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + kind + " but " + problems()))
        .places()
        .getFirst()
        .place();
  }

  /// The ids in the rows, in the order of the catalogue.
  public List<String> ids() {
    return column("dataset");
  }

  /// A column of the dataset rows as text; `null` where it is null.
  public List<String> column(String expression) {
    var values = new ArrayList<String>();
    try (var duck = Duck.connect();
        var statement = duck.createStatement();
        var rows =
            statement.executeQuery("SELECT " + expression + " FROM " + results.datasetsTable())) {
      while (rows.next()) {
        values.add(String.valueOf(rows.getString(1)));
      }
      return values;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Hears the run and says nothing.
  private record Silent(List<Harvest> heard) implements Evaluation.Progress {
    @Override
    public void measuring(Portal portal, long datasets) {}

    @Override
    public void finished(Harvest harvest) {
      heard.add(harvest);
    }

    @Override
    public void alreadyMeasured(Portal portal) {}
  }
}
