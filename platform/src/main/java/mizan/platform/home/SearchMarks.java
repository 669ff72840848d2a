package mizan.platform.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import mizan.platform.home.pages.Snippet;
import mizan.platform.home.pages.Snippet.Part;
import mizan.platform.web.Language;
import mizan.platform.web.SearchAnalysis;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.apache.lucene.util.QueryBuilder;

/// Marks in a text the words that were looked for, in whatever form they stand there: the text is
/// read by the same analysis that made the index.
final class SearchMarks {
  private static final int LENGTH = 220;

  /// Where in the passage the first match stands: a fifth from its beginning.
  private static final float ALIGNMENT = 0.2f;

  private static final Pattern MARKUP = Pattern.compile("<[/a-zA-Z][^<>]{0,200}>");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final Analyzer analyzer = SearchAnalysis.ofFields();
  private final String words;
  private final Language reader;

  SearchMarks(String words, Language reader) {
    this.words = words;
    this.reader = reader;
  }

  /// The whole text.
  Snippet whole(String text) {
    return mark(plain(text), WholeBreakIterator::new);
  }

  /// The passage that says most of what was looked for, else the beginning.
  Snippet passage(String text) {
    return mark(
        plain(text),
        () ->
            LengthGoalBreakIterator.createClosestToLength(
                BreakIterator.getWordInstance(Locale.ROOT), LENGTH, ALIGNMENT));
  }

  /// Some portals leave markup in their texts.
  private static String plain(String text) {
    return SPACE.matcher(MARKUP.matcher(text).replaceAll(" ")).replaceAll(" ").strip();
  }

  /// Read in the reader's language first; in another only when that marks nothing.
  private Snippet mark(String text, Supplier<BreakIterator> passages) {
    var languages = SearchAnalysis.languages(text);
    languages.sort(Comparator.comparing(language -> language != reader));
    var first = Snippet.NONE;
    for (var language : languages) {
      var marked = mark(text, language, passages);
      if (marked.isMarked()) {
        return marked;
      }
      first = first.isEmpty() ? marked : first;
    }
    return first.isEmpty() ? Snippet.of(text) : first;
  }

  private Snippet mark(String text, Language language, Supplier<BreakIterator> passages) {
    var field = SearchAnalysis.field("all", language, true);
    var query = new QueryBuilder(analyzer).createBooleanQuery(field, words, Occur.SHOULD);
    var highlighter =
        UnifiedHighlighter.builderWithoutSearcher(analyzer)
            .withBreakIterator(passages)
            .withFormatter(new Parts())
            .build();
    try {
      var asked = query == null ? new MatchNoDocsQuery("no words") : query;
      return highlighter.highlightWithoutSearcher(field, asked, text, 1) instanceof Snippet marked
          ? marked
          : Snippet.NONE;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Cuts a passage into what is marked and what is not.
  private static final class Parts extends PassageFormatter {
    @Override
    public Snippet format(Passage[] passages, String text) {
      var parts = new ArrayList<Part>();
      for (var passage : passages) {
        add(passage, text, parts);
      }
      return new Snippet(parts);
    }

    private static void add(Passage passage, String text, List<Part> parts) {
      var at = passage.getStartOffset();
      var end = Math.min(passage.getEndOffset(), text.length());
      add(at > 0 ? "… " : "", false, parts);
      for (var i = 0; i < passage.getNumMatches(); i++) {
        var from = passage.getMatchStarts()[i];
        var to = Math.min(passage.getMatchEnds()[i], end);
        if (from >= at && to > from) { // two readings of a word match at the same place
          add(text.substring(at, from), false, parts);
          add(text.substring(from, to), true, parts);
          at = to;
        }
      }
      add(text.substring(at, end), false, parts);
      add(end < text.length() ? " …" : "", false, parts);
    }

    private static void add(String text, boolean marked, List<Part> parts) {
      if (!text.isEmpty()) {
        parts.add(new Part(text, marked));
      }
    }
  }
}
