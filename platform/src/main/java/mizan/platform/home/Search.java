package mizan.platform.home;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import mizan.engine.harvesting.KeptRecord;
import mizan.engine.results.Keys;
import mizan.platform.editions.EditionPublished;
import mizan.platform.editions.EditionRechecked;
import mizan.platform.reports.Evaluated;
import mizan.platform.reports.Reports;
import mizan.platform.web.SearchAnalysis;
import org.apache.lucene.store.FSDirectory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Keeps the index of the newest edition: made once, after the edition or when first asked for.
@Component
class Search {
  private final Reports reports;
  private final Path folder;
  private final Map<Path, SearchIndex> opened = new HashMap<>();

  Search(Reports reports, SearchSettings settings) {
    this.reports = reports;
    this.folder = settings.data().toAbsolutePath().normalize().resolve("search");
  }

  /// The index of the newest edition; empty before the first.
  synchronized Optional<SearchIndex> find() {
    return reports
        .findCurrent()
        .map(evaluated -> {
          var place = folder.resolve(name(evaluated));
          return opened.computeIfAbsent(place, _ -> open(place, evaluated));
        });
  }

  private SearchIndex open(Path place, Evaluated evaluated) {
    try {
      if (!Files.exists(place)) {
        sweep(folder, opened.keySet());
        make(place, evaluated);
      }
      return SearchIndex.open(FSDirectory.open(place));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Scores stand in the index, so it belongs to an edition, a methodology and an analysis.
  private static String name(Evaluated evaluated) {
    var methodology = evaluated.report().methodology();
    return "%d%s-%s-%s.%d"
        .formatted(
            evaluated.edition().number(),
            evaluated.edition().revision(),
            methodology.id(),
            methodology.version(),
            SearchAnalysis.VERSION);
  }

  @EventListener({EditionPublished.class, EditionRechecked.class})
  void prepare() {
    find();
  }

  /// An older index stays open until the end: a reader may still be searching it.
  @PreDestroy
  synchronized void close() throws IOException {
    for (var index : opened.values()) {
      index.close();
    }
  }

  /// A half-written index never gets its name.
  private static void make(Path place, Evaluated evaluated) throws IOException {
    var unfinished = place.resolveSibling(place.getFileName() + ".unfinished");
    try (var directory = FSDirectory.open(Files.createDirectories(unfinished))) {
      SearchWriter.write(directory, each -> entries(evaluated, each));
    }
    Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE);
  }

  /// Deletes what earlier runs left: older indexes and unfinished ones, but none in use.
  static void sweep(Path folder, Set<Path> used) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        if (!file.equals(folder) && used.stream().noneMatch(file::startsWith)) {
          Files.delete(file);
        }
      }
    }
  }

  private static void entries(Evaluated evaluated, Consumer<SearchEntry> each) {
    for (var portal : evaluated.portals()) {
      var slug = portal.summary().slug();
      evaluated
          .findRows(slug)
          .ifPresent(rows ->
              rows.eachWithRecord((row, record) ->
                  KeptRecord.read(portal.summary().kind(), record)
                      .map(dataset ->
                          SearchEntry.of(slug, Keys.text(row.key()), row.score(), dataset))
                      .ifPresent(each)));
    }
  }
}
