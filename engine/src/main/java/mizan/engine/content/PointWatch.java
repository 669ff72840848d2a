package mizan.engine.content;

import java.util.ArrayList;
import java.util.List;
import mizan.engine.places.Axis;
import mizan.engine.places.Box;
import mizan.engine.places.Misplacement;
import mizan.engine.places.Places;
import mizan.engine.tables.TableStart;

/// Holds the coordinates of every row against the country's box.
final class PointWatch implements CellWatch {
  private static final int NONE = -1;

  private final Box box;
  private final List<Points> tables = new ArrayList<>();
  private String table = "";
  private int latitudes = NONE;
  private int longitudes = NONE;
  private double latitude;
  private double longitude;
  private long latitudeRow;
  private long longitudeRow;
  private long pairs;
  private long sound;
  private Places<Misplacement> misplaced = Places.none(Misplacement.class);

  PointWatch(Box box) {
    this.box = box;
  }

  List<Points> tables() {
    return tables;
  }

  @Override
  public void begin(TableStart start) {
    table = start.name();
    latitudes = find(start.columns(), Axis.LATITUDE);
    longitudes = find(start.columns(), Axis.LONGITUDE);
    latitudeRow = 0;
    longitudeRow = 0;
    pairs = 0;
    sound = 0;
    misplaced = Places.none(Misplacement.class);
  }

  private static int find(List<String> columns, Axis axis) {
    for (var i = 0; i < columns.size(); i++) {
      if (Axis.of(columns.get(i)) == axis) {
        return i;
      }
    }
    return NONE;
  }

  @Override
  public boolean inRows() {
    return latitudes != NONE && longitudes != NONE;
  }

  @Override
  public int cell(int column, String text, Shape shape, long row) {
    if (column == latitudes) {
      latitude = number(text, shape);
      latitudeRow = row;
    } else if (column == longitudes) {
      longitude = number(text, shape);
      longitudeRow = row;
    } else {
      return 0;
    }
    if (latitudeRow == longitudeRow && !Double.isNaN(latitude) && !Double.isNaN(longitude)) {
      pair(row);
    }
    return 1;
  }

  private void pair(long row) {
    pairs++;
    var how = Misplacement.of(longitude, latitude, box);
    if (how == null) {
      sound++;
    } else {
      misplaced.add(how, row);
    }
  }

  /// Numbers as people write degrees; NaN for what columns-typed and not-numbers speak of.
  private static double number(String text, Shape shape) {
    var plain =
        switch (shape) {
          case INTEGER, DECIMAL_POINT -> text.strip();
          case DECIMAL_COMMA, COMMA_AND_THREE -> text.strip().replace(',', '.');
          default -> "";
        };
    try {
      return plain.isEmpty() ? Double.NaN : Double.parseDouble(plain);
    } catch (NumberFormatException _) {
      return Double.NaN; // Arabic-Indic figures
    }
  }

  @Override
  public void end() {
    if (latitudes != NONE && longitudes != NONE) {
      tables.add(new Points(table, pairs, sound, misplaced));
    }
  }
}
