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
import mizan.platform.web.Spelling;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/// A full-text index, opened for reading; [SearchWriter] makes it. What is in it is counted by
/// groups: datasets by their portals, things of rooms by their kinds.
final class SearchIndex implements Closeable {
  static final String GROUP = "group";
  static final String KEY = "key";
  static final String SCORE = "score";
  static final String TITLE = "title_";
  static final String DESCRIPTION = "description_";

  private static final float TITLE_EXACT = 5;
  private static final float TITLE_LIGHT = 3;
  private static final float BEGINNING = 0.1f;

  /// Fewer letters begin too many words.
  private static final int SHORTEST_BEGINNING = 3;

  /// In an Arabic text a word is mostly found with it.
  private static final String ARTICLE = "ال";

  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final Analyzer analyzer = SearchAnalysis.ofFields();

  private SearchIndex(DirectoryReader reader) {
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
  }

  /// What was found: how many in all, in which groups, and those of the page.
  ///
  /// @param whole whether each has every word
  record Found(long total, Map<String, Long> groups, List<Hit> hits, boolean whole) {
    static final Found NOTHING = new Found(0, Map.of(), List.of(), true);
  }

  /// A thing that was found, with its texts for the reader's language.
  record Hit(String group, String key, @Nullable Double score, String title, String description) {}

  /// What is looked for, for whom.
  ///
  /// @param group the only one wanted; "" for all
  record Asked(String text, String group, Language language) {}

  static SearchIndex open(Directory directory) throws IOException {
    return new SearchIndex(DirectoryReader.open(directory));
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  /// Searches for every word, the last of which may be only begun.
  Found searchWhole(Asked asked, int offset, int size) {
    return found(query(asked.text, true), asked, offset, size, true);
  }

  /// The same; when nothing has every word, for at least half of them.
  Found search(Asked asked, int offset, int size) {
    try {
      var all = query(asked.text, true);
      return all != null && searcher.count(all) > 0
          ? found(all, asked, offset, size, true)
          : found(query(asked.text, false), asked, offset, size, false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Found found(@Nullable Query query, Asked asked, int offset, int size, boolean whole) {
    if (query == null) {
      return Found.NOTHING;
    }
    try {
      var counts = countByGroup(query);
      var wanted = asked.group.isEmpty() ? query : within(query, asked.group);
      var total = searcher.count(wanted);
      var top = searcher.search(wanted, Math.max(1, Math.min(total, offset + size))).scoreDocs;
      var hits = new ArrayList<Hit>();
      for (var i = offset; i < top.length; i++) {
        hits.add(hit(searcher.storedFields().document(top[i].doc), asked.language));
      }
      return new Found(total, counts, hits, whole);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, Long> countByGroup(Query query) throws IOException {
    var counts = new TreeMap<String, Long>();
    for (var group : groups()) {
      var count = searcher.count(within(query, group));
      if (count > 0) {
        counts.put(group, (long) count);
      }
    }
    return counts;
  }

  private List<String> groups() throws IOException {
    var groups = new ArrayList<String>();
    var terms = MultiTerms.getTerms(reader, GROUP);
    if (terms != null) {
      var each = terms.iterator();
      for (var term = each.next(); term != null; term = each.next()) {
        groups.add(term.utf8ToString());
      }
    }
    return groups;
  }

  private static Query within(Query query, String group) {
    return new BooleanQuery.Builder()
        .add(query, Occur.MUST)
        .add(new TermQuery(new Term(GROUP, group)), Occur.FILTER)
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
              ? every(builder, language, text)
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

  /// Every word, the last of which may be only begun.
  private static @Nullable Query every(QueryBuilder builder, Language language, String text) {
    var field = SearchAnalysis.field("all", language, true);
    var begins = text.lastIndexOf(' ') + 1;
    var before = builder.createBooleanQuery(field, text.substring(0, begins), Occur.MUST);
    var last = last(builder, language, text.substring(begins));
    if (before == null || last == null) {
      return before == null ? last : before;
    }
    return new BooleanQuery.Builder().add(before, Occur.MUST).add(last, Occur.MUST).build();
  }

  private static @Nullable Query last(QueryBuilder builder, Language language, String word) {
    var whole =
        builder.createBooleanQuery(SearchAnalysis.field("all", language, true), word, Occur.MUST);
    var form = Spelling.key(word, language);
    if (whole == null || form.length() < SHORTEST_BEGINNING || form.contains(" ")) {
      return whole;
    }
    var exact = SearchAnalysis.field("all", language, false);
    var either = new BooleanQuery.Builder().add(whole, Occur.SHOULD);
    for (var begun : List.of(form, ARTICLE + form)) {
      either.add(new BoostQuery(new PrefixQuery(new Term(exact, begun)), BEGINNING), Occur.SHOULD);
    }
    return either.build();
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
        stored(document, GROUP),
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
