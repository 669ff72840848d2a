package mizan.engine.triage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import mizan.engine.content.FileProfile;
import mizan.engine.content.Profiler;
import mizan.engine.privacy.Mask;
import mizan.engine.privacy.PersonalFinding;
import mizan.engine.tables.Defect;
import mizan.engine.tables.Limits;
import mizan.engine.tables.Traces;
import org.jspecify.annotations.Nullable;

/// What in a file could tell of persons, and what may be done about it. START HERE.
///
/// ```
/// findings by value ─┐
/// rows, once more ───┼─▶ columns followed ─▶ classes, counts, texts ─▶ concerns, gravest first
/// what a workbook ───┘
/// says beside its tables
/// ```
///
/// @param concerns the gravest first
/// @param exposures of tables whose rows are of persons
/// @param good columns of names that name nobody
public record Triage(List<Concern> concerns, List<Exposure> exposures, List<Good> good) {
  /// Rows of a table of which classes are counted: what the memory of a worker and a minute allow.
  public static final int MOST_ROWS = 500_000;

  private static final Comparator<Concern> GRAVEST_FIRST =
      Comparator.comparing(Concern::risk).thenComparing(Concern::matter);

  public Triage {
    concerns = List.copyOf(concerns);
    exposures = List.copyOf(exposures);
    good = List.copyOf(good);
  }

  /// The gravest risk; null when the detectors found nothing.
  public @Nullable Risk worst() {
    return concerns.isEmpty() ? null : concerns.getFirst().risk();
  }

  /// Reads a profiled file once more, for what must know the profile first.
  ///
  /// @param personal what was found while it was profiled
  /// @throws IOException when the file cannot be read from the disk
  public static Triage of(
      Path file, FileProfile profile, List<PersonalFinding> personal, Gazetteer places)
      throws IOException {
    return of(file, profile, personal, places, MOST_ROWS);
  }

  /// The same, with classes counted of fewer rows.
  static Triage of(
      Path file,
      FileProfile profile,
      List<PersonalFinding> personal,
      Gazetteer places,
      int mostRows)
      throws IOException {
    var hearing = new Hearing(profile, personal, places, mostRows);
    Profiler.read(file, hearing);
    var concerns = new ArrayList<>(hearing.concerns());
    personal.forEach(found -> concerns.add(Advice.of(found, rows(profile, found.table()))));
    concerns.addAll(traces(file, profile));
    concerns.sort(GRAVEST_FIRST);
    return new Triage(concerns, hearing.exposures(), hearing.good());
  }

  private static long rows(FileProfile profile, String table) {
    return profile.tables().stream()
        .filter(each -> each.name().equals(table))
        .findFirst()
        .map(each -> each.rows())
        .orElse(0L);
  }

  private static List<Concern> traces(Path file, FileProfile profile) throws IOException {
    var hidden =
        profile.tables().stream()
            .filter(table ->
                table.places().getOrDefault(Defect.Kind.HIDDEN, List.of()).stream()
                    .anyMatch(defect -> defect.row() == 0))
            .map(table -> Advice.of("hidden-sheet", Mask.ofName(table.name()), true, 1, List.of()));
    var told =
        Traces.of(file, profile.sniffed().kind(), Limits.USUAL).stream()
            .map(trace ->
                Advice.of(
                    trace.kind().code(),
                    "",
                    trace.kind().isOfRows(),
                    trace.count(),
                    trace.text().isEmpty() ? List.of() : List.of(Mask.of(trace.text()))));
    return Stream.concat(hidden, told).toList();
  }
}
