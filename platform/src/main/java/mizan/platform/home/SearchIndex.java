package mizan.platform.home;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mizan.engine.catalogue.Text;
import mizan.platform.web.Language;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/// A full-text index of datasets on disk, written once and then only read.
final class SearchIndex implements Closeable {
  private static final Pattern ARABIC = Pattern.compile("\\p{IsArabic}");
  private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}|\\d");
  private static final float TITLE_EXACT = 5;
  private static final float TITLE_LIGHT = 3;
  private static final String PORTAL = "portal";

  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final Analyzer analyzer = SearchAnalysis.ofFields();

  private SearchIndex(DirectoryReader reader) {
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
  }

  /// A dataset as it is searched for.
  ///
  /// @param key of the dataset within its portal
  /// @param more keywords and the publisher's name
  /// @param score by the methodology in force; null when nothing is measured
  record Entry(
      String portal,
      String key,
      @Nullable Double score,
      Text title,
      Text description,
      List<Text.Phrase> more) {}

  /// What was found: how many in all, in which portals, and those of the page.
  record Found(long total, Map<String, Long> portals, List<Hit> hits) {}

  /// A dataset that was found, with its texts for the reader's language.
  record Hit(String portal, String key, @Nullable Double score, String title, String description) {}

  /// Writes an index into a folder, which must be empty.
  static void write(Path folder, Consumer<Consumer<Entry>> entries) {
    try (var directory = FSDirectory.open(folder)) {
      write(directory, entries);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void write(Directory directory, Consumer<Consumer<Entry>> entries) throws IOException {
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

  static SearchIndex open(Path folder) {
    try {
      return open(FSDirectory.open(folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static SearchIndex open(Directory directory) throws IOException {
    return new SearchIndex(DirectoryReader.open(directory));
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  /// Searches for every word; when no dataset has them all, for at least half of them.
  ///
  /// @param portal the slug of the only portal wanted; "" for all
  Found search(String text, String portal, Language language, int offset, int size) {
    try {
      var all = query(text, true);
      var query = all != null && searcher.count(all) > 0 ? all : query(text, false);
      if (query == null) {
        return new Found(0, Map.of(), List.of());
      }
      var counts = countByPortal(query);
      var wanted = portal.isEmpty() ? query : within(query, portal);
      var total = searcher.count(wanted);
      var top = searcher.search(wanted, Math.max(1, Math.min(total, offset + size))).scoreDocs;
      var hits = new ArrayList<Hit>();
      for (var i = offset; i < top.length; i++) {
        hits.add(hit(searcher.storedFields().document(top[i].doc), language));
      }
      return new Found(total, counts, hits);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, Long> countByPortal(Query query) throws IOException {
    var counts = new TreeMap<String, Long>();
    for (var portal : portals()) {
      var count = searcher.count(within(query, portal));
      if (count > 0) {
        counts.put(portal, (long) count);
      }
    }
    return counts;
  }

  private List<String> portals() throws IOException {
    var portals = new ArrayList<String>();
    var terms = MultiTerms.getTerms(reader, PORTAL);
    if (terms != null) {
      var each = terms.iterator();
      for (var term = each.next(); term != null; term = each.next()) {
        portals.add(term.utf8ToString());
      }
    }
    return portals;
  }

  private static Query within(Query query, String portal) {
    return new BooleanQuery.Builder()
        .add(query, Occur.MUST)
        .add(new TermQuery(new Term(PORTAL, portal)), Occur.FILTER)
        .build();
  }

  private @Nullable Query query(String text, boolean everyWord) {
    var builder = new QueryBuilder(analyzer);
    var languages = new BooleanQuery.Builder();
    var any = false;
    for (var language : languages(text)) {
      var field = SearchAnalysis.field("all", language, true);
      var needed =
          everyWord
              ? builder.createBooleanQuery(field, text, Occur.MUST)
              : builder.createMinShouldMatchQuery(field, text, 0.5f);
      if (needed != null) {
        any = true;
        var one = new BooleanQuery.Builder().add(needed, Occur.MUST);
        boost(builder, one, SearchAnalysis.field("all", language, false), text, 1);
        boost(builder, one, SearchAnalysis.field("title", language, true), text, TITLE_LIGHT);
        boost(builder, one, SearchAnalysis.field("title", language, false), text, TITLE_EXACT);
        languages.add(one.build(), Occur.SHOULD);
      }
    }
    return any ? languages.build() : null;
  }

  private static void boost(
      QueryBuilder builder, BooleanQuery.Builder one, String field, String text, float boost) {
    var query = builder.createBooleanQuery(field, text, Occur.SHOULD);
    if (query != null) {
      one.add(new BoostQuery(query, boost), Occur.SHOULD);
    }
  }

  /// A text without a language tag belongs to the languages that are written in its script.
  private static List<Language> languages(String text) {
    var languages = new TreeSet<Language>();
    if (ARABIC.matcher(text).find()) {
      languages.add(Language.ARABIC);
    }
    if (LATIN.matcher(text).find()) {
      languages.add(Language.FRENCH);
      languages.add(Language.ENGLISH);
    }
    return List.copyOf(languages);
  }

  private static Document document(Entry entry) {
    var document = new Document();
    document.add(new StringField(PORTAL, entry.portal, Store.YES));
    document.add(new StoredField("key", entry.key));
    if (entry.score != null) {
      document.add(new StoredField("score", entry.score));
    }
    for (var language : Language.values()) {
      document.add(new StoredField("title_" + language.code(), entry.title.in(language.code())));
      document.add(
          new StoredField("description_" + language.code(), entry.description.in(language.code())));
    }
    entry.title.phrases().forEach(phrase -> add(document, "title", phrase));
    Stream.of(entry.title.phrases(), entry.description.phrases(), entry.more)
        .flatMap(List::stream)
        .forEach(phrase -> add(document, "all", phrase));
    return document;
  }

  private static void add(Document document, String part, Text.Phrase phrase) {
    var tagged = Language.find(phrase.language());
    var languages = tagged.map(List::of).orElseGet(() -> languages(phrase.value()));
    for (var language : languages) {
      for (var light : new boolean[] {true, false}) {
        document.add(
            new TextField(SearchAnalysis.field(part, language, light), phrase.value(), Store.NO));
      }
    }
  }

  private static Hit hit(Document document, Language language) {
    var score = document.getField("score");
    return new Hit(
        stored(document, PORTAL),
        stored(document, "key"),
        score == null ? null : score.numericValue().doubleValue(),
        stored(document, "title_" + language.code()),
        stored(document, "description_" + language.code()));
  }

  private static String stored(Document document, String field) {
    var value = document.get(field);
    return value == null ? "" : value;
  }
}
