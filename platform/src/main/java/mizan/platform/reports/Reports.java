package mizan.platform.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import mizan.engine.methodology.Methodology;
import mizan.engine.reporting.PublicTables;
import mizan.engine.reporting.Report;
import mizan.engine.reporting.ReportFiles;
import mizan.platform.editions.Edition;
import mizan.platform.editions.EditionPublished;
import mizan.platform.editions.EditionRechecked;
import mizan.platform.editions.Editions;
import mizan.platform.editions.ProvisionalResultsReady;
import mizan.platform.methodologies.Methodologies;
import mizan.platform.web.Country;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// The reports of measured editions, each computed once and kept until its links were asked for
/// again.
@Component
public class Reports {
  private final Editions editions;
  private final Methodologies methodologies;
  private final Country country;
  private final Map<Judged, Evaluated> kept = new ConcurrentHashMap<>();

  Reports(Editions editions, Methodologies methodologies, Country country) {
    this.editions = editions;
    this.methodologies = methodologies;
    this.country = country;
  }

  /// What a report depends on.
  private record Judged(int edition, String revision, String methodology, String version) {}

  /// The newest published edition.
  public Optional<Evaluated> findCurrent() {
    return editions.findPublished().map(this::of);
  }

  /// The newest edition that is measured, for those who see their own results before everybody
  /// does.
  Optional<Evaluated> findMeasured() {
    return editions.listMeasured().stream().findFirst().map(this::of);
  }

  /// The published editions before another and that one itself, from the first on, all judged by
  /// the methodology of that one.
  List<Evaluated> history(Evaluated shown) {
    var earlier =
        editions.listPublished().stream()
            .filter(past -> past.number() < shown.edition().number())
            .toList();
    return Stream.concat(
            earlier.reversed().stream().map(past -> of(past, shown.report().methodology())),
            Stream.of(shown))
        .toList();
  }

  /// An edition judged by its own methodology.
  public Evaluated of(Edition edition) {
    var kept = editions.methodology(edition);
    return of(edition, Files.exists(kept) ? methodologies.kept(kept) : methodologies.current());
  }

  /// An edition judged by any methodology: by that of another, the two can be compared.
  Evaluated of(Edition edition, Methodology methodology) {
    var key =
        new Judged(edition.number(), edition.revision(), methodology.id(), methodology.version());
    var known = kept.computeIfAbsent(key, _ -> judge(edition, methodology));
    // its state may be another
    return new Evaluated(edition, known.report(), known.results(), known.portals());
  }

  /// The folder with an edition's report in every form; written when it is first asked for.
  synchronized Path files(Evaluated evaluated) {
    var methodology = evaluated.report().methodology();
    var name =
        "files-%s-%s%s"
            .formatted(methodology.id(), methodology.version(), evaluated.edition().revision());
    var folder = editions.folder(evaluated.edition()).resolve(name);
    if (!Files.exists(folder)) {
      var unfinished = folder.resolveSibling(name + ".unfinished");
      ReportFiles.write(evaluated.report(), evaluated.results(), unfinished);
      PublicTables.write(evaluated.report(), evaluated.results(), unfinished);
      PublicFile.sign(unfinished);
      try {
        Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return folder;
  }

  /// Makes report and files before the first reader asks for them.
  @EventListener
  void prepare(ProvisionalResultsReady measured) {
    editions.find(measured.number()).map(this::of).ifPresent(this::files);
  }

  /// What was decided on replies has made results new since; whoever publishes does not wait.
  @EventListener
  void prepare(EditionPublished published) {
    Thread.ofPlatform()
        .name("report-files")
        .daemon()
        .start(() -> editions.find(published.number()).map(this::of).ifPresent(this::files));
  }

  /// The report of before is forgotten; its files stay where they are.
  @EventListener
  void renew(EditionRechecked rechecked) {
    editions
        .find(rechecked.number())
        .ifPresent(edition -> {
          kept.keySet()
              .removeIf(
                  of -> of.edition == edition.number() && !of.revision.equals(edition.revision()));
          files(of(edition));
        });
  }

  private Evaluated judge(Edition edition, Methodology methodology) {
    var results = editions.results(edition);
    var report = Report.of(results, methodology).withNotice(notice(edition));
    return new Evaluated(edition, report, results, results.portals());
  }

  /// Downloads say that a country is invented, as every page does.
  private Map<String, String> notice(Edition edition) {
    return country
        .invented()
        .filter(_ -> edition.invented())
        .map(said -> Map.of("ar", said.ar(), "fr", said.fr(), "en", said.en()))
        .orElse(Map.of());
  }
}
