package mizan.engine.criteria;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import mizan.engine.content.ColumnProfile;
import mizan.engine.content.FileProfile;
import mizan.engine.content.Points;
import mizan.engine.content.Shape.Family;
import mizan.engine.content.TableProfile;
import mizan.engine.places.Axis;
import mizan.engine.places.Misplacement;
import mizan.engine.places.Places;
import org.jspecify.annotations.Nullable;

/// Coordinates lie on the earth, in the country where a box is set, latitude where it is said: of
/// each pair of columns the share of its points, of GeoJSON the share of its features.
final class CoordinatesSane implements Criterion.OfContent {

  /// Values that are no degrees of the earth.
  record OutOfRange(Where where, String column, double least, double greatest) implements Finding {}

  /// Coordinates that are not written as plain numbers.
  record NotNumbers(Where where, String column) implements Finding {}

  /// A latitude without a longitude, or the reverse.
  record Alone(Where where, String column) implements Finding {}

  /// Points that lie where they cannot; `first` are the first rows or features.
  record Misplaced(Where where, String misplacement, long count, String first) implements Finding {}

  /// A GeoJSON file in another reference system than the one that its readers expect.
  record OtherSystem(Where where, String system) implements Finding {}

  @Override
  public Effort effort() {
    return Effort.M;
  }

  @Override
  public Verdict examine(Opened file, Setting setting) {
    var asked = 0;
    var sum = 0.0;
    var findings = new ArrayList<Finding>();
    for (var table : file.tables()) {
      var latitude = find(table, Axis.LATITUDE);
      var longitude = find(table, Axis.LONGITUDE);
      if (latitude != null || longitude != null) {
        asked++;
        sum += columns(file, table, latitude, longitude, findings);
      }
    }
    var geometry = file.profile().geometry();
    if (geometry != null && geometry.located() > 0) {
      asked++;
      sum += features(file, findings);
    }
    return asked == 0 ? Verdict.notApplicable() : Verdict.partly(sum / asked, findings);
  }

  private static double columns(
      Opened file,
      TableProfile table,
      @Nullable ColumnProfile latitude,
      @Nullable ColumnProfile longitude,
      List<Finding> findings) {
    var before = findings.size();
    if (latitude != null && longitude != null) {
      judge(file, table.name(), latitude, Axis.LATITUDE, findings);
      judge(file, table.name(), longitude, Axis.LONGITUDE, findings);
    } else {
      var only = latitude == null ? longitude : latitude;
      if (only != null) {
        findings.add(new Alone(file.column(table.name(), only.number()), only.name()));
      }
    }
    if (findings.size() > before) {
      return 0;
    }
    var points = points(file.profile(), table.name());
    if (points == null || points.pairs() == 0) {
      return 1;
    }
    misplaced(file, points.misplaced(), table.name() + "#row=", findings);
    return (double) points.sound() / points.pairs();
  }

  private static double features(Opened file, List<Finding> findings) {
    var geometry = file.profile().geometry();
    if (geometry == null) {
      return 1;
    }
    misplaced(file, geometry.misplaced(), "#feature=", findings);
    if (!geometry.worldwide()) {
      findings.add(new OtherSystem(file.whole(), Finding.sample(geometry.crs())));
      return 0;
    }
    return (double) geometry.placed() / geometry.located();
  }

  private static void misplaced(
      Opened file, Places<Misplacement> places, String fragment, List<Finding> findings) {
    for (var how : Misplacement.values()) {
      var count = places.count(how);
      if (count > 0) {
        var first = places.first(how);
        findings.add(
            new Misplaced(file.at(fragment + first.getFirst()), how.code(), count, numbers(first)));
      }
    }
  }

  /// Places as a reader writes them: `3, 7, 12`.
  static String numbers(List<Long> places) {
    return places.stream().map(String::valueOf).collect(joining(", "));
  }

  private static void judge(
      Opened file, String table, ColumnProfile column, Axis axis, List<Finding> findings) {
    var where = file.column(table, column.number());
    var numbers = column.numbers();
    if (column.type() != Family.NUMBER || numbers == null) {
      findings.add(new NotNumbers(where, column.name()));
    } else if (numbers.least() < -axis.bound() || numbers.greatest() > axis.bound()) {
      findings.add(new OutOfRange(where, column.name(), numbers.least(), numbers.greatest()));
    }
  }

  private static @Nullable Points points(FileProfile file, String table) {
    return file.points().stream()
        .filter(points -> points.table().equals(table))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable ColumnProfile find(TableProfile table, Axis axis) {
    for (var column : table.columns()) {
      if (column.values() > 0 && Axis.of(column.name()) == axis) {
        return column;
      }
    }
    return null;
  }
}
