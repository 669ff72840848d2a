package mizan.engine.content;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import mizan.engine.content.Shape.Family;
import org.jspecify.annotations.Nullable;

/// What was found in one column.
///
/// @param number of the column, from 1
/// @param name as the header gives it; "" when it gives none
/// @param type the kind of value that most cells are of; [Family#NOTHING] when all are missing
/// @param typeShare the share of the values that are of that kind, in [0,1]
/// @param cells in the rows of the table; those that rows lack count as blank
/// @param missing blank cells and null tokens
/// @param shapes how many cells there are of each shape that occurs
/// @param rows the first rows of each shape, from 1
/// @param traits what the characters give away
/// @param distinct different values, missing ones not counted
/// @param numbers null when there are no numbers
/// @param days null when no day could be read
/// @param top the commonest values, while they are few and repeat; empty otherwise
public record ColumnProfile(
    int number,
    String name,
    Family type,
    double typeShare,
    long cells,
    long missing,
    Map<Shape, Long> shapes,
    Map<Shape, List<Long>> rows,
    Traits traits,
    Distinct distinct,
    @Nullable Numbers numbers,
    @Nullable Days days,
    List<Top> top) {

  public ColumnProfile {
    shapes = ordered(shapes);
    rows = ordered(rows);
    top = List.copyOf(top);
  }

  private static <T> Map<Shape, T> ordered(Map<Shape, T> given) {
    var map = new EnumMap<Shape, T>(Shape.class);
    map.putAll(given);
    return Collections.unmodifiableMap(map);
  }

  /// The column without any of its values.
  public ColumnProfile covered() {
    return new ColumnProfile(
        number, name, type, typeShare, cells, missing, shapes, rows, traits, distinct, null, null,
        List.of());
  }

  /// Counts of cells by what their characters give away, and the lengths of texts in characters.
  ///
  /// @param padded with spaces around what they say
  /// @param arabicDigits with Arabic-Indic figures
  /// @param replaced with a character that was lost when the file was written
  public record Traits(
      long arabic,
      long latin,
      long padded,
      long arabicDigits,
      long replaced,
      int shortest,
      int longest) {}

  /// How many different values there are.
  ///
  /// @param exact else estimated, with a standard error of 1.6 %
  public record Distinct(long count, boolean exact) {}

  /// The extremes and moments of the numbers.
  ///
  /// @param quantiles 5, 25, 50, 75 and 95 of a hundred; of a sample of rows when `sampled`
  public record Numbers(
      double least,
      double greatest,
      double mean,
      double deviation,
      List<Double> quantiles,
      boolean sampled) {
    public Numbers {
      quantiles = List.copyOf(quantiles);
    }
  }

  /// The first and the last day, ISO 8601.
  public record Days(String first, String last) {}

  /// A value and how often it stands there.
  public record Top(String value, long count) {}

  /// Cells that have a value.
  public long values() {
    return cells - missing;
  }

  public long count(Shape shape) {
    return shapes.getOrDefault(shape, 0L);
  }

  /// Cells of all shapes of a family.
  public long count(Family family) {
    return shapes.entrySet().stream()
        .filter(shape -> shape.getKey().family() == family)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
