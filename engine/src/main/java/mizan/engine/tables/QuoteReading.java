package mizan.engine.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Of all readings of one line in which each quote is either meant as a sign or encloses a cell,
/// the one with a given number of cells that takes the fewest quotes against the rules.
///
/// A cell begins after a raw delimiter; it ends at the next one, or, when a quote opens it, at any
/// later one before which a quote stands. Found from the end of the line backwards: for each place
/// where a cell may begin, and each number of delimiters yet to be taken as text, the cheapest
/// rest.
final class QuoteReading {
  /// One quote against the rules inside a cell: no other reading will be better.
  static final int CHEAP = 2;

  private static final int MOST_HIDDEN = 64;
  private static final int MOST_PLACES = 8_192;
  private static final int NEVER = 1 << 28;
  private static final int PLAIN = -1;
  private final char[] text;
  private final char quote;
  private final boolean backslash;
  private final int stop;
  private final int[] begins;
  private final int[] ends;
  private final int places;
  private final int hidden;
  private final int[][] cost;
  private final int[][] jump;

  private QuoteReading(char[] text, Dialect how, int[] begins, int[] ends, int hidden) {
    this.text = text;
    quote = how.quote();
    backslash = how.escape() == Dialect.Escape.BACKSLASH;
    this.begins = begins;
    this.ends = ends;
    places = ends.length;
    stop = ends[places - 1];
    this.hidden = hidden;
    cost = new int[places + 1][hidden + 1];
    jump = new int[places + 1][hidden + 1];
  }

  /// A reading.
  ///
  /// @param price how much it goes against the rules
  record Found(List<String> cells, int price) {}

  /// The cheapest reading of the line; `null` when no reading has as many.
  static @Nullable Found find(char[] text, int start, int stop, Dialect how, int width) {
    int raw = 1;
    for (int i = start; i < stop; i++) {
      raw += delimits(text, i, stop, how) ? 1 : 0;
    }
    int hidden = raw - width;
    if (hidden < 0 || hidden > MOST_HIDDEN || raw > MOST_PLACES || how.quote() == Dialect.NONE) {
      return null;
    }
    var begins = new int[raw];
    var ends = new int[raw];
    begins[0] = start;
    int place = 0;
    for (int i = start; i < stop; i++) {
      if (delimits(text, i, stop, how)) {
        ends[place++] = i;
        begins[place] = i + (how.spaced() && i + 1 < stop ? 2 : 1);
      }
    }
    ends[place] = stop;
    return new QuoteReading(text, how, begins, ends, hidden).solve();
  }

  private static boolean delimits(char[] text, int i, int stop, Dialect how) {
    return text[i] == how.delimiter() && (!how.spaced() || i + 1 == stop || text[i + 1] == ' ');
  }

  private @Nullable Found solve() {
    Arrays.fill(cost[places], NEVER);
    cost[places][0] = 0;
    for (int place = places - 1; place >= 0; place--) {
      Arrays.fill(cost[place], NEVER);
      plain(place);
      if (begins[place] < stop && text[begins[place]] == quote) {
        enclosed(place);
      }
    }
    return cost[0][hidden] >= NEVER ? null : new Found(trace(), cost[0][hidden]);
  }

  private void plain(int place) {
    int price = 0;
    for (int i = begins[place]; i < ends[place]; i++) {
      if (text[i] == '\n' || text[i] == '\r') {
        return;
      }
      price += text[i] == quote ? 1 : 0;
    }
    boolean opens = begins[place] < ends[place] && text[begins[place]] == quote;
    offer(place, 0, price + (opens ? 3 : 0), false);
  }

  private void enclosed(int place) {
    int odd = 0;
    int lines = 0;
    int last = place;
    for (int i = begins[place] + 1; i < stop && last - place <= hidden; ) {
      while (last < places && ends[last] <= i && last - place <= hidden) {
        last++;
      }
      if (text[i] != quote) {
        lines = text[i] == '\n' || text[i] == '\r' ? 1 : lines;
        i += escaped(i, stop) ? 2 : 1;
        continue;
      }
      int run = i;
      while (run < stop && text[run] == quote) {
        run++;
      }
      int length = run - i;
      if (last < places && run == ends[last] && last - place <= hidden) {
        int against = odd + (length + 1) % 2;
        // A cell with a quote too many that goes on below is rather a quote that swallows rows.
        offer(place, last - place, 2 * (against + (against > 0 ? lines : 0)), true);
      }
      odd += length % 2;
      i = run;
    }
  }

  private void offer(int place, int swallowed, int price, boolean opened) {
    for (int left = swallowed; left <= hidden; left++) {
      int total = price + cost[place + swallowed + 1][left - swallowed];
      if (total < cost[place][left]) {
        cost[place][left] = total;
        jump[place][left] = opened ? swallowed : PLAIN;
      }
    }
  }

  private List<String> trace() {
    var cells = new ArrayList<String>();
    int left = hidden;
    for (int place = 0; place < places; ) {
      int step = jump[place][left];
      int close = ends[place + Math.max(0, step)];
      cells.add(
          step == PLAIN
              ? new String(text, begins[place], close - begins[place])
              : content(begins[place] + 1, close - 1));
      place += Math.max(0, step) + 1;
      left -= Math.max(0, step);
    }
    return cells;
  }

  private String content(int start, int close) {
    var plain = new StringBuilder(close - start);
    for (int i = start; i < close; i++) {
      if (escaped(i, close)) {
        i++;
      } else if (text[i] == quote && i + 1 < close && text[i + 1] == quote) {
        i++;
      }
      plain.append(text[i]);
    }
    return plain.toString();
  }

  private boolean escaped(int i, int close) {
    return backslash && text[i] == '\\' && i + 1 < close && text[i + 1] == quote;
  }
}
