package mizan.engine.criteria;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mizan.engine.content.ColumnProfile;
import mizan.engine.content.Shape.Family;
import mizan.engine.vocabularies.FoldedText;
import org.jspecify.annotations.Nullable;

/// Columns called latitude and longitude hold numbers within the bounds of the earth, latitude
/// where it is said: one for each pair of columns that does.
final class CoordinatesSane implements Criterion.OfContent {
  private static final Set<String> LATITUDE =
      Set.of("lat", "latitude", "خط العرض", "coord y", "y wgs84");
  private static final Set<String> LONGITUDE =
      Set.of("lon", "lng", "long", "longitude", "خط الطول", "coord x", "x wgs84");
  private static final double MOST_NORTH = 90;
  private static final double MOST_EAST = 180;

  /// Values that are no degrees of the earth.
  record OutOfRange(Where where, String column, double least, double greatest) implements Finding {}

  /// Coordinates that are not written as plain numbers.
  record NotNumbers(Where where, String column) implements Finding {}

  /// A latitude without a longitude, or the reverse.
  record Alone(Where where, String column) implements Finding {}

  @Override
  public Effort effort() {
    return Effort.M;
  }

  @Override
  public Verdict examine(Opened file, Setting setting) {
    var asked = 0;
    var good = 0;
    var findings = new ArrayList<Finding>();
    for (var table : file.tables()) {
      var latitude = find(table.columns(), LATITUDE);
      var longitude = find(table.columns(), LONGITUDE);
      if (latitude == null && longitude == null) {
        continue;
      }
      asked++;
      var before = findings.size();
      if (latitude == null || longitude == null) {
        var only = latitude == null ? longitude : latitude;
        if (only != null) {
          findings.add(new Alone(file.column(table.name(), only.number()), only.name()));
        }
      } else {
        judge(file, table.name(), latitude, MOST_NORTH, findings);
        judge(file, table.name(), longitude, MOST_EAST, findings);
      }
      good += findings.size() == before ? 1 : 0;
    }
    return asked == 0 ? Verdict.notApplicable() : Verdict.partly((double) good / asked, findings);
  }

  private static void judge(
      Opened file, String table, ColumnProfile column, double bound, List<Finding> findings) {
    var where = file.column(table, column.number());
    var numbers = column.numbers();
    if (column.type() != Family.NUMBER || numbers == null) {
      findings.add(new NotNumbers(where, column.name()));
    } else if (numbers.least() < -bound || numbers.greatest() > bound) {
      findings.add(new OutOfRange(where, column.name(), numbers.least(), numbers.greatest()));
    }
  }

  private static @Nullable ColumnProfile find(List<ColumnProfile> columns, Set<String> names) {
    for (var column : columns) {
      if (column.values() > 0 && names.contains(FoldedText.of(column.name()))) {
        return column;
      }
    }
    return null;
  }
}
