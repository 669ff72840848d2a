package mizan.platform.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import mizan.engine.catalogue.Text;
import mizan.platform.web.Language;
import mizan.platform.web.SearchAnalysis;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;

/// Writes a full-text index, once and whole.
final class SearchWriter {
  private SearchWriter() {}

  /// Writes into an empty directory.
  static void write(Directory directory, Consumer<Consumer<SearchEntry>> entries)
      throws IOException {
    var settings = new IndexWriterConfig(SearchAnalysis.ofFields());
    try (var writer = new IndexWriter(directory, settings)) {
      entries.accept(entry -> {
        try {
          writer.addDocument(document(entry));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      });
      writer.forceMerge(1);
    }
  }

  private static Document document(SearchEntry entry) {
    var document = new Document();
    document.add(new StringField(SearchIndex.GROUP, entry.group(), Store.YES));
    document.add(new StoredField(SearchIndex.KEY, entry.key()));
    if (entry.score() != null) {
      document.add(new StoredField(SearchIndex.SCORE, entry.score()));
    }
    for (var language : Language.values()) {
      var code = language.code();
      document.add(new StoredField(SearchIndex.TITLE + code, entry.title().in(code)));
      document.add(new StoredField(SearchIndex.DESCRIPTION + code, entry.description().in(code)));
    }
    entry.title().phrases().forEach(phrase -> add(document, "title", phrase));
    Stream.of(entry.title().phrases(), entry.description().phrases(), entry.more())
        .flatMap(List::stream)
        .forEach(phrase -> add(document, "all", phrase));
    return document;
  }

  private static void add(Document document, String part, Text.Phrase phrase) {
    var tagged = Language.find(phrase.language());
    var languages = tagged.map(List::of).orElseGet(() -> SearchAnalysis.languages(phrase.value()));
    for (var language : languages) {
      for (var light : new boolean[] {true, false}) {
        document.add(
            new TextField(SearchAnalysis.field(part, language, light), phrase.value(), Store.NO));
      }
    }
  }
}
