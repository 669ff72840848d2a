package mizan.engine.content;

import java.util.ArrayList;
import java.util.Arrays;
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
  private Coordinates north = new Coordinates();
  private Coordinates east = new Coordinates();
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
    north = new Coordinates();
    east = new Coordinates();
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
  public boolean heeds(int column, Shape shape, Glance glance) {
    return latitudes != NONE && longitudes != NONE && (column == latitudes || column == longitudes);
  }

  @Override
  public int cell(int column, String text, Shape shape, long row) {
    if (column != latitudes && column != longitudes) {
      return 0;
    }
    var degrees = number(text, shape);
    if (!Double.isNaN(degrees)) {
      (column == latitudes ? north : east).add(row, degrees);
    }
    return 1;
  }

  @Override
  public void heardRows() {
    for (int i = 0, j = 0; i < north.size && j < east.size; ) {
      var row = north.rows[i];
      if (row == east.rows[j]) {
        pair(row, north.degrees[i++], east.degrees[j++]);
      } else if (row < east.rows[j]) {
        i++;
      } else {
        j++;
      }
    }
    north.size = 0;
    east.size = 0;
  }

  private void pair(long row, double latitude, double longitude) {
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

  /// The degrees of one column, by row, in some rows that have come.
  private static final class Coordinates {
    private long[] rows = new long[64];
    private double[] degrees = new double[64];
    private int size;

    void add(long row, double value) {
      if (size == rows.length) {
        rows = Arrays.copyOf(rows, size * 2);
        degrees = Arrays.copyOf(degrees, size * 2);
      }
      rows[size] = row;
      degrees[size++] = value;
    }
  }
}
