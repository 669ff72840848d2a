package mizan.engine.results;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// How many of a portal's files were opened and read, and how many were not, by reason.
///
/// @param sample null when no sample was drawn
/// @param listed files and services in the catalogue
/// @param unopened by the code of the reason: those of `Observation.Reason`, [#NOT_ASKED] and
///   [#KIND_NOT_READ]
public record FileCoverage(
    long listed, long opened, Map<String, Long> unopened, @Nullable Sample sample) {
  /// The run opened no files at all.
  public static final String NOT_ASKED = "not-asked";

  /// The file came, and is of a kind that is not made to be read by programs, or that we cannot.
  public static final String KIND_NOT_READ = "kind-not-read";

  /// The sample of datasets whose files were opened.
  ///
  /// @param seed that, with the identifiers, decides who is drawn
  /// @param budget the most files that are opened of a portal
  /// @param datasets that were drawn
  /// @param of datasets in all
  public record Sample(String seed, int budget, long datasets, long of) {}

  public FileCoverage {
    unopened = Collections.unmodifiableMap(new TreeMap<>(unopened));
  }

  /// Of a run that opens no files.
  static FileCoverage notAsked(long listed) {
    return new FileCoverage(listed, 0, listed == 0 ? Map.of() : Map.of(NOT_ASKED, listed), null);
  }
}
