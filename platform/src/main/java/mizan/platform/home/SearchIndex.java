package mizan.platform.home;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mizan.platform.web.Language;
import mizan.platform.web.SearchAnalysis;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/// A full-text index of datasets, opened for reading; [SearchWriter] makes it.
final class SearchIndex implements Closeable {
  static final String PORTAL = "portal";
  static final String KEY = "key";
  static final String SCORE = "score";
  static final String TITLE = "title_";
  static final String DESCRIPTION = "description_";

  private static final float TITLE_EXACT = 5;
  private static final float TITLE_LIGHT = 3;

  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final Analyzer analyzer = SearchAnalysis.ofFields();

  private SearchIndex(DirectoryReader reader) {
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
  }

  /// What was found: how many in all, in which portals, and those of the page.
  record Found(long total, Map<String, Long> portals, List<Hit> hits) {}

  /// A dataset that was found, with its texts for the reader's language.
  record Hit(String portal, String key, @Nullable Double score, String title, String description) {}

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
    for (var language : SearchAnalysis.languages(text)) {
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

  private static Hit hit(Document document, Language language) {
    var score = document.getField(SCORE);
    return new Hit(
        stored(document, PORTAL),
        stored(document, KEY),
        score == null ? null : score.numericValue().doubleValue(),
        stored(document, TITLE + language.code()),
        stored(document, DESCRIPTION + language.code()));
  }

  private static String stored(Document document, String field) {
    var value = document.get(field);
    return value == null ? "" : value;
  }
}
