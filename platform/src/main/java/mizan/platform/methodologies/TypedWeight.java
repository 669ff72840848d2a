package mizan.platform.methodologies;

import java.util.Optional;

/// A weight as people type it: a number from 0 to 1000, its decimals after a point or a comma.
public final class TypedWeight {
  private static final double MOST = 1000;

  private TypedWeight() {}

  /// Nothing when it is no weight.
  public static Optional<Double> parse(String typed) {
    var plain = typed.strip().replace(',', '.').replace('٫', '.');
    if (!plain.matches("\\d{1,4}(\\.\\d{1,6})?")) {
      return Optional.empty();
    }
    return Optional.of(Double.valueOf(plain)).filter(value -> value <= MOST);
  }
}
