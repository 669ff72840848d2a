package mizan.engine.methodology;

import java.util.List;
import java.util.stream.Collectors;

/// A methodology file with faults, each with its line.
public final class InvalidMethodology extends RuntimeException {
  private final String name;
  private final transient List<Fault> faults;

  /// What is wrong, and where.
  ///
  /// @param line from 1
  /// @param code one of those in `words`, `unknown-criterion` for example
  /// @param given the text concerned
  public record Fault(int line, int column, String code, String given) {}

  InvalidMethodology(String name, List<Fault> faults) {
    super(
        faults.stream()
            .map(fault -> "line " + fault.line + ": " + fault.code + " " + fault.given)
            .collect(Collectors.joining("\n")));
    this.name = name;
    this.faults = List.copyOf(faults);
  }

  /// The file, as it was named.
  public String name() {
    return name;
  }

  public List<Fault> faults() {
    return faults;
  }
}
