package mizan.engine.triage;

import java.util.List;

/// Something in a file that tells of persons, how grave it is, and what may be done about it.
///
/// @param kind of personal data, or of trace, `national-id`; "" where the matter has no kinds
/// @param likely whether a machine is as sure as it can be; else it is something to look at
/// @param table its name, covered where it is rather a value
/// @param column from 1; 0 when it is about no single one
/// @param count cells or rows that it is about
/// @param of so many
/// @param samples the first values, covered but for their first sign
/// @param measures the first that fits first
/// @param publicLife whether the column speaks of officials, whose office is public
public record Concern(
    Matter matter,
    String kind,
    Risk risk,
    boolean likely,
    String table,
    int column,
    String name,
    long count,
    long of,
    List<String> samples,
    List<Measure> measures,
    boolean publicLife) {
  public Concern {
    samples = List.copyOf(samples);
    measures = List.copyOf(measures);
  }

  /// How much of the column or table it is about, in [0,1].
  public double share() {
    return of == 0 ? 0 : (double) count / of;
  }
}
