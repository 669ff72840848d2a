package mizan.engine.schemas;

import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/// What a schema asks of every value of a column, beside its type.
///
/// @param expected what it asks, in its own signs
/// @param isExhausted whether it was given up, because it took too long
record Rule(
    BreachKind kind, String expected, Predicate<String> keeps, BooleanSupplier isExhausted) {
  Rule(BreachKind kind, String expected, Predicate<String> keeps) {
    this(kind, expected, keeps, () -> false);
  }
}
