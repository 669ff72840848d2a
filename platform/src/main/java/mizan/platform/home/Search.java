package mizan.platform.home;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import mizan.engine.catalogue.Dataset;
import mizan.engine.catalogue.Text;
import mizan.engine.harvesting.KeptRecord;
import mizan.engine.results.DatasetRow;
import mizan.engine.results.Keys;
import mizan.platform.editions.EditionMeasured;
import mizan.platform.home.SearchIndex.Entry;
import mizan.platform.reports.Evaluated;
import mizan.platform.reports.Reports;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Keeps the index of the newest edition: made once, after the edition or when first asked for.
@Component
class Search {
  private final Reports reports;
  private final Path folder;
  private final List<SearchIndex> opened = new ArrayList<>();
  private @Nullable SearchIndex open;
  private int edition;

  Search(Reports reports, SearchSettings settings) {
    this.reports = reports;
    this.folder = settings.data().toAbsolutePath().normalize().resolve("search");
  }

  /// The index of the newest edition; empty before the first.
  synchronized Optional<SearchIndex> find() {
    var current = reports.findCurrent();
    if (current.isPresent() && (open == null || edition != current.get().edition().number())) {
      var place = folder.resolve(name(current.get()));
      if (!Files.exists(place)) {
        make(place, current.get());
      }
      open = SearchIndex.open(place);
      opened.add(open);
      edition = current.get().edition().number();
    }
    return Optional.ofNullable(open);
  }

  /// Scores stand in the index, so it belongs to an edition and a methodology.
  private static String name(Evaluated evaluated) {
    var methodology = evaluated.report().methodology();
    return evaluated.edition().number() + "-" + methodology.id() + "-" + methodology.version();
  }

  @EventListener
  void prepare(EditionMeasured measured) {
    find();
  }

  /// An older index stays open until the end: a reader may still be searching it.
  @PreDestroy
  synchronized void close() throws IOException {
    for (var index : opened) {
      index.close();
    }
  }

  /// A half-written index never gets its name.
  private static void make(Path place, Evaluated evaluated) {
    try {
      var unfinished = place.resolveSibling(place.getFileName() + ".unfinished");
      delete(unfinished);
      Files.createDirectories(unfinished);
      SearchIndex.write(unfinished, each -> entries(evaluated, each));
      Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var files = Files.walk(folder)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static void entries(Evaluated evaluated, Consumer<Entry> each) {
    for (var portal : evaluated.results().portals()) {
      var slug = portal.summary().slug();
      evaluated
          .findRows(slug)
          .ifPresent(rows ->
              rows.eachWithRecord((row, record) ->
                  KeptRecord.read(portal.summary().kind(), record)
                      .map(dataset -> entry(slug, row, dataset))
                      .ifPresent(each)));
    }
  }

  private static Entry entry(String portal, DatasetRow row, Dataset dataset) {
    var more = new ArrayList<Text.Phrase>(dataset.keywords());
    var publisher = dataset.publisher();
    if (publisher != null) {
      more.addAll(publisher.name().phrases());
    }
    return new Entry(
        portal, Keys.text(row.key()), row.score(), dataset.title(), dataset.description(), more);
  }
}
