package mizan.platform.web;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The order of a table as its address says it: `name` upwards, `-name` downwards.
public record Sorting(String column, boolean descending) {

  /// What the address asks for, when it is one of the table's columns; else the usual order.
  public static Sorting of(String asked, String usual, Collection<String> columns) {
    var sorting = parsed(asked);
    return columns.contains(sorting.column()) ? sorting : parsed(usual);
  }

  private static Sorting parsed(String text) {
    return text.startsWith("-") ? new Sorting(text.substring(1), true) : new Sorting(text, false);
  }

  /// What a click on a column's head asks for: the other way round when it leads already.
  public String next(String other) {
    return column.equals(other) && !descending ? "-" + other : other;
  }

  /// The order of a table by a column of numbers, those without one last whichever way; by `name`
  /// where the column is none of these.
  ///
  /// @param columns what gives the number of each
  public <T> Comparator<T> order(
      Map<String, Function<T, @Nullable Double>> columns, Comparator<T> name) {
    var number = columns.get(column);
    if (number == null) {
      return descending ? name.reversed() : name;
    }
    Comparator<Double> values = descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
    return Comparator.comparing((T row) -> number.apply(row), Comparator.nullsLast(values))
        .thenComparing(name);
  }

  /// The value of `aria-sort` for a column.
  public String state(String other) {
    if (!column.equals(other)) {
      return "none";
    }
    return descending ? "descending" : "ascending";
  }
}
