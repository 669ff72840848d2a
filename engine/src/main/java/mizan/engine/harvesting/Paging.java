package mizan.engine.harvesting;

import java.net.URI;
import mizan.engine.harvesting.Problem.Kind;
import org.jspecify.annotations.Nullable;

/// Reads a catalogue page after page: the next begins after what was *received*, since servers
/// silently give less than asked. It ends when a page brings nothing new.
final class Paging {
  /// One page that was read.
  interface Page {
    long received();

    /// How many records the portal says it has; null when it does not say.
    @Nullable Long count();
  }

  /// How a kind of portal is asked for its pages.
  interface Asking {
    /// The page that begins after so many records; null where the portal gives none any more.
    @Nullable URI address(long start);

    /// Reads a page and passes its records on; null when it failed, which is then named.
    @Nullable Page read(URI asked) throws InterruptedException;

    /// Distinct entries met so far.
    long met();
  }

  /// However many records a portal announces and however small its pages are: more than any has.
  private static final int MOST_PAGES = 20_000;

  private final int rows;
  private final Asking asking;
  private final Gathering gathering;
  private @Nullable String shortPage;
  private long shortRows;
  private boolean clamped;

  /// @param rows that each page is asked for
  Paging(int rows, Asking asking, Gathering gathering) {
    this.rows = rows;
    this.asking = asking;
    this.gathering = gathering;
  }

  /// All pages; the count last announced, or null when paging could not be ended, which is named.
  @Nullable Long read() throws InterruptedException {
    var start = 0L;
    Long count = null;
    var asked = asking.address(start);
    for (var pages = 1; asked != null; pages++) {
      var before = asking.met();
      var page = asking.read(asked);
      if (page == null) {
        announce(count);
        return null;
      }
      count = page.count();
      if (count == null) {
        gathering.problem(Kind.COUNT_UNREADABLE, asked.toString(), "no count");
        return null;
      }
      start += page.received();
      noteClamp(page, asked);
      if (start >= count) {
        return count;
      }
      var next = pages < MOST_PAGES ? asking.address(start) : null;
      if (page.received() == 0 || asking.met() == before || next == null) {
        gathering.problem(Kind.PAGING_STOPPED, asked.toString(), start + " / " + count);
        gathering.announce(count);
        return null;
      }
      asked = next;
    }
    return null;
  }

  private void announce(@Nullable Long count) {
    if (count != null) {
      gathering.announce(count);
    }
  }

  /// A page shorter than asked that another follows: the server gives less. The last may be short.
  private void noteClamp(Page page, URI asked) {
    if (shortPage != null && !clamped && page.received() > 0) {
      clamped = true;
      gathering.problem(Kind.PAGE_CLAMPED, shortPage, shortRows + " / " + rows);
    }
    if (page.received() < rows && shortPage == null) {
      shortPage = asked.toString();
      shortRows = page.received();
    }
  }
}
