package mizan.platform.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import mizan.engine.catalogue.Text;
import mizan.engine.fetching.Fetcher;
import mizan.engine.harvesting.Harvester;
import mizan.engine.harvesting.Portal;
import mizan.engine.samples.Country;
import mizan.engine.samples.SampleCountry;
import mizan.platform.web.Language;
import org.apache.lucene.store.ByteBuffersDirectory;

/// What the search is tried on: every dataset of the demonstration country, and titles by hand for
/// what that country does not speak of, or not in English.
final class SearchCorpus {
  private static final long SEED = 20190311;

  private SearchCorpus() {}

  /// A question and what stands in the title of its answer.
  record Pair(Language language, String query, String answer) {
    boolean isAnsweredBy(String title) {
      return title.toLowerCase(Locale.ROOT).contains(answer.toLowerCase(Locale.ROOT));
    }
  }

  /// The pairs of `search/gold_LANGUAGE.txt`.
  static List<Pair> pairs() {
    var pairs = new ArrayList<Pair>();
    for (var language : Language.values()) {
      read(language)
          .lines()
          .filter(line -> line.contains("|"))
          .forEach(line -> {
            var parts = line.split("\\|", 2);
            pairs.add(new Pair(language, parts[0].strip(), parts[1].strip()));
          });
    }
    return pairs;
  }

  /// Every dataset of the demonstration country.
  static List<SearchEntry> country(Path folder) throws IOException {
    SampleCountry.write(Country.read(Path.of("../samples")), SEED, folder);
    var entries = new ArrayList<SearchEntry>();
    for (var recording : recordings(folder)) {
      read(recording, entries::add);
    }
    return entries;
  }

  /// Titles as datasets without a description.
  static List<SearchEntry> byHand(List<String> titles) {
    return titles.stream()
        .distinct()
        .map(title -> new SearchEntry("by-hand", title, null, Text.of(title), Text.NONE, List.of()))
        .toList();
  }

  static SearchIndex index(List<SearchEntry> entries) throws IOException {
    var directory = new ByteBuffersDirectory();
    SearchWriter.write(directory, entries::forEach);
    return SearchIndex.open(directory);
  }

  private static List<Path> recordings(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.toString().endsWith(".csv"))
          .filter(file -> !SampleCountry.isBesideRecordings(file))
          .sorted()
          .toList();
    }
  }

  private static void read(Path recording, Consumer<SearchEntry> each) throws IOException {
    var slug = recording.getFileName().toString().replaceFirst("\\..*", "");
    try (var fetcher = new Fetcher()) {
      new Harvester(fetcher)
          .harvest(
              new Portal(slug, new Portal.Location.Recording(recording)),
              dataset -> each.accept(SearchEntry.of(slug, dataset.id(), null, dataset)));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String read(Language language) {
    var name = "/search/gold_" + language.code() + ".txt";
    try (var in = SearchCorpus.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
