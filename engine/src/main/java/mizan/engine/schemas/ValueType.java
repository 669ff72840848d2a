package mizan.engine.schemas;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A type of values: which texts are of it, and where they stand among others of it.
interface ValueType {
  /// What the schema calls it, `date`.
  String name();

  boolean accepts(String text);

  /// The value as a number, moments as seconds since 1970; null where the type has no order, or the
  /// text is not of it.
  default @Nullable BigDecimal rank(String text) {
    return null;
  }

  /// Whether the spaces around a text are not part of the value.
  default boolean trims() {
    return true;
  }

  /// The same type as a spreadsheet writes it, where cells are numbers and days by themselves.
  default ValueType plain() {
    return this;
  }
}
