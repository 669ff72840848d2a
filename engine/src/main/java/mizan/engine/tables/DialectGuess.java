package mizan.engine.tables;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tells the dialect of a text from a sample: every dialect whose signs occur in it reads it, and
/// the one that makes the most regular table is taken.
///
/// Colon and space stand in dates, times, addresses and sentences: they are tried only when nothing
/// else makes a table at all.
final class DialectGuess {
  private static final String USUAL = ",;\t|،؛^~";
  private static final String LAST = " :";
  private final DialectSample sample;
  private final Dialect.Ends ends;

  private DialectGuess(DialectSample sample) {
    this.sample = sample;
    ends = sample.ends();
  }

  static Dialect of(DialectSample sample) {
    var guess = new DialectGuess(sample);
    var usual = guess.best(USUAL);
    if (usual != null && usual.value() > 0.3 && usual.share() >= 0.5) {
      return usual.dialect();
    }
    var last = guess.best(LAST);
    if (last != null && table(last) && (usual == null || last.value() > 2 * usual.value())) {
      return last.dialect();
    }
    if (usual != null && usual.value() > 0.02) {
      return usual.dialect();
    }
    return Dialect.usual(guess.ends);
  }

  private static boolean table(DialectScore.Scored scored) {
    return scored.rows() > 2
        && scored.share() >= 0.9
        && (scored.width() > 2 || scored.alike() >= 0.9);
  }

  private DialectScore.@Nullable Scored best(String delimiters) {
    DialectScore.@Nullable Scored best = null;
    for (int i = 0; i < delimiters.length(); i++) {
      char delimiter = delimiters.charAt(i);
      if (!sample.has(delimiter)) {
        continue;
      }
      for (var dialect : dialects(delimiter)) {
        var scored = DialectScore.of(dialect, sample);
        if (best == null || scored.value() > best.value() + 1e-9) {
          best = scored;
        }
      }
    }
    return best;
  }

  private List<Dialect> dialects(char delimiter) {
    var dialects = new ArrayList<Dialect>();
    for (char quote : new char[] {'"', '\''}) {
      if (quote == '\'' && !encloses(quote, delimiter)) {
        continue;
      }
      var plain = new Dialect(delimiter, false, quote, Dialect.Escape.DOUBLED, ends);
      dialects.add(plain);
      boolean escapes = sample.has('\\', quote) || sample.has('\\', delimiter);
      var escaped = new Dialect(delimiter, false, quote, Dialect.Escape.BACKSLASH, ends);
      if (escapes) {
        dialects.add(escaped);
      }
      if ((delimiter == ',' || delimiter == ';' || delimiter == '،')
          && sample.has(delimiter, ' ')) {
        dialects.add(plain.with(delimiter, true));
        if (escapes) {
          dialects.add(escaped.with(delimiter, true));
        }
      }
    }
    return dialects;
  }

  private boolean encloses(char quote, char delimiter) {
    boolean opens =
        sample.has(delimiter, quote)
            || sample.has(' ', quote)
            || sample.has('\n', quote)
            || sample.has('\r', quote);
    boolean closes =
        sample.has(quote, delimiter) || sample.has(quote, '\n') || sample.has(quote, '\r');
    return opens && closes;
  }
}
