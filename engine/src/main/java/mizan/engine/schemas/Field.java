package mizan.engine.schemas;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A column as a schema describes it.
///
/// @param name as breaches tell it
/// @param titles what may stand above the column; empty when nothing is asked
/// @param missing texts that stand for no value
/// @param substitute what stands for an empty cell
/// @param separator between several values in one cell; null when there is one
record Field(
    String name,
    List<String> titles,
    ValueType type,
    boolean required,
    boolean unique,
    Set<String> missing,
    String substitute,
    @Nullable String separator,
    List<Rule> rules) {
  Field {
    titles = List.copyOf(titles);
    missing = Set.copyOf(missing);
    rules = List.copyOf(rules);
  }

  boolean isCalled(String title) {
    return titles.isEmpty() || titles.contains(title);
  }
}
