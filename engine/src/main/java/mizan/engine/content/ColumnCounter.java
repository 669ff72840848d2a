package mizan.engine.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import mizan.engine.content.ColumnProfile.Days;
import mizan.engine.content.ColumnProfile.Numbers;
import mizan.engine.content.ColumnProfile.Top;
import mizan.engine.content.ColumnProfile.Traits;
import mizan.engine.content.Shape.Family;

/// Counts the cells of one column while they pass; its size does not grow with them.
@SuppressWarnings("EnumOrdinal") // counts stand in an array, by shape; none leaves this class
final class ColumnCounter {
  private static final Shape[] SHAPES = Shape.values();
  private static final int PLACES = 3;
  private static final int LONGEST_TOP = 60;
  private static final int TOPS = 10;

  /// Different values that are counted exactly in a wide table.
  private static final int FEW = 64;

  private final long[] counts = new long[SHAPES.length];
  private final long[][] rows = new long[SHAPES.length][];
  private final long[] traits = new long[CellReader.TRAITS];
  private final Distinct distinct;
  private final ExactSum sum = new ExactSum();
  private final ExactSum squares = new ExactSum();
  private boolean named;
  private long numbers;
  private double least = Double.POSITIVE_INFINITY;
  private double greatest = Double.NEGATIVE_INFINITY;
  private long firstDay = Long.MAX_VALUE;
  private long lastDay = Long.MIN_VALUE;
  private int shortest = Integer.MAX_VALUE;
  private int longest;

  /// @param wide whether the table has so many columns that each must take little memory
  ColumnCounter(boolean wide) {
    distinct = new Distinct(wide ? FEW : Distinct.EXACT);
    named = !wide;
  }

  /// Counts a cell by its shape; whether it has a value.
  boolean add(Shape shape, long row) {
    var at = shape.ordinal();
    if (counts[at]++ < PLACES) {
      note(at, row);
    }
    return shape.family() != Family.NOTHING;
  }

  /// Whether the places of the next cells of a shape are wanted.
  boolean wants(Shape shape) {
    return counts[shape.ordinal()] < PLACES;
  }

  /// Counts a value, or a word for none, that came before and whose place nobody wants.
  ///
  /// @return whether it is wanted by [#name]
  boolean again(Shape shape, int given, long hash, int times) {
    counts[shape.ordinal()] += times;
    if (shape.family() == Family.NOTHING) {
      return false;
    }
    traits[given] += times;
    return distinct.again(hash, times) && named;
  }

  private void note(int shape, long row) {
    if (rows[shape] == null) {
      rows[shape] = new long[PLACES];
    }
    rows[shape][(int) counts[shape] - 1] = row;
  }

  /// Counts a value by its hash; whether it is wanted by [#name].
  boolean add(long hash) {
    return distinct.add(hash) && named;
  }

  /// Hears what a common value says.
  void name(long hash, String text) {
    if (text.length() > LONGEST_TOP) {
      named = false;
    } else {
      distinct.name(hash, text);
    }
  }

  /// Counts what the characters of a value give away.
  ///
  /// @param given as [CellReader#traits]
  void add(int given, int length) {
    traits[given]++;
    shortest = Math.min(shortest, length);
    longest = Math.max(longest, length);
  }

  /// Counts the number that a value stands for.
  void add(double number) {
    numbers++;
    sum.add(number);
    squares.add(number * number);
    least = Math.min(least, number);
    greatest = Math.max(greatest, number);
  }

  /// Counts the numbers that values stand for.
  ///
  /// @param sums as [ExactSum#add(double[], int, boolean, long[])] wants them
  void add(double[] all, int count, long[] sums) {
    numbers += count;
    sum.add(all, count, false, sums);
    squares.add(all, count, true, sums);
    for (var i = 0; i < count; i++) {
      least = Math.min(least, all[i]);
      greatest = Math.max(greatest, all[i]);
    }
  }

  /// Counts the day that a value stands for, if it is known.
  void addDay(long day) {
    if (day != DateReader.NO_DAY) {
      firstDay = Math.min(firstDay, day);
      lastDay = Math.max(lastDay, day);
    }
  }

  /// What was counted.
  ///
  /// @param cells how many rows the table has
  /// @param sample of the rows
  ColumnProfile profile(int number, String name, long cells, RowSample sample) {
    var shapes = new EnumMap<Shape, Long>(Shape.class);
    var places = new EnumMap<Shape, List<Long>>(Shape.class);
    var counted = 0L;
    for (var shape : SHAPES) {
      var count = counts[shape.ordinal()];
      counted += count;
      if (count > 0) {
        shapes.put(shape, count);
        places.put(shape, places(shape.ordinal()));
      }
    }
    if (cells > counted) {
      shapes.merge(Shape.BLANK, cells - counted, Long::sum);
    }
    var missing = shapes.getOrDefault(Shape.BLANK, 0L) + shapes.getOrDefault(Shape.NULL_TOKEN, 0L);
    var type = ColumnType.of(shapes);
    return new ColumnProfile(
        number,
        name,
        type.family(),
        type.share(),
        cells,
        missing,
        shapes,
        places,
        new Traits(
            with(CellReader.ARABIC),
            with(CellReader.LATIN),
            with(CellReader.PADDED),
            with(CellReader.ARABIC_DIGITS),
            with(CellReader.REPLACED),
            longest == 0 ? 0 : shortest,
            longest),
        new ColumnProfile.Distinct(distinct.count(), distinct.isExact()),
        numbers == 0 ? null : numbers(sample.sorted(number - 1)),
        firstDay > lastDay ? null : new Days(day(firstDay), day(lastDay)),
        top(cells - missing));
  }

  private long with(int trait) {
    var count = 0L;
    for (var given = 0; given < traits.length; given++) {
      count += (given & trait) != 0 ? traits[given] : 0;
    }
    return count;
  }

  private List<Long> places(int shape) {
    var list = new ArrayList<Long>(PLACES);
    for (var i = 0; rows[shape] != null && i < Math.min(PLACES, counts[shape]); i++) {
      list.add(rows[shape][i]);
    }
    return list;
  }

  private Numbers numbers(double[] sorted) {
    var mean = sum.value() / numbers;
    var variance = Math.max(0, squares.value() / numbers - mean * mean);
    var quantiles = new ArrayList<Double>();
    for (var share : new double[] {0.05, 0.25, 0.5, 0.75, 0.95}) {
      quantiles.add(sorted.length == 0 ? mean : quantile(sorted, share));
    }
    return new Numbers(
        least, greatest, mean, Math.sqrt(variance), quantiles, sorted.length < numbers);
  }

  /// Between the two nearest, in proportion.
  private static double quantile(double[] sorted, double share) {
    var place = share * (sorted.length - 1);
    var below = (int) place;
    var above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }

  private static String day(long day) {
    return LocalDate.ofEpochDay(day).toString();
  }

  private List<Top> top(long filled) {
    var tops = new ArrayList<Top>();
    if (named && distinct.isExact() && distinct.count() * 2 <= filled) {
      distinct.tell((text, count) -> tops.add(new Top(text, count)));
    }
    return tops.stream()
        .sorted(Comparator.comparingLong(Top::count).reversed().thenComparing(Top::value))
        .limit(TOPS)
        .toList();
  }
}
