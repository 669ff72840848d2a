package mizan.engine.harvesting;

import java.net.URI;
import mizan.engine.fetching.Fetcher;
import mizan.engine.harvesting.Problem.Kind;
import org.jspecify.annotations.Nullable;

/// One passage over all pages of a CKAN portal's `package_search`.
///
/// Sorted by id, since the default sort changes while one pages; advances by what was received,
/// since servers silently give fewer rows than asked. Each page begins with the last record of the
/// one before: if it does not, records were deleted in between, and others may have slipped over
/// the edge; then one page is read again.
final class CkanPassage {
  private static final int ROWS = 250;
  private static final int MOST_STEPS_BACK = 100;

  /// A page that cannot be read is asked for so often.
  private static final int TRIES = 3;

  private final URI search;
  private final Fetcher fetcher;
  private final Gathering gathering;
  private final Seen names;
  private final boolean again;
  private final Seen met = new Seen();
  private String last = "";
  private boolean ascending = true;
  private int stepsBack;
  private long shortRows;
  private @Nullable String shortPage;
  private boolean clamped;

  /// Whether the page that is asked for should begin with the last record of the one before.
  private boolean overlap;

  /// What a page gave.
  ///
  /// @param count of records that the portal announces; null when it does not
  /// @param joins whether its first record was met before
  /// @param fresh records that were not met before in this passage
  private record Page(@Nullable Long count, long received, boolean joins, long fresh) {}

  /// @param search the address up to its query, to which sort and place are added
  /// @param again whether there was a passage before: then what was met is not worth a word
  CkanPassage(URI search, Fetcher fetcher, Gathering gathering, Seen names, boolean again) {
    this.search = search;
    this.fetcher = fetcher;
    this.gathering = gathering;
    this.names = names;
    this.again = again;
  }

  /// The records that were met.
  long size() {
    return met.size();
  }

  /// Whether nothing can have slipped through: the records came by id, and no page was torn off.
  boolean steady() {
    return ascending && stepsBack == 0;
  }

  /// Reads to the end; the count last announced, or null when the end could not be reached.
  @Nullable Long read() throws InterruptedException {
    var start = 0L;
    var furthest = 0L;
    var stuck = 0;
    var doubts = 0;
    while (true) {
      var asked = page(start, stuck);
      var page = read(asked);
      if (page == null) {
        return null;
      }
      var count = page.count;
      if (count == null) {
        gathering.problem(Kind.COUNT_UNREADABLE, asked.toString(), "no count");
        return null;
      }
      if (overlap && page.received > 0 && !page.joins && stepsBack < MOST_STEPS_BACK) {
        stepsBack++;
        start = Math.max(0, start - page.received);
        overlap = start > 0;
        continue;
      }
      var next = start + page.received;
      if (page.fresh > 0) {
        noteClamp(page.received, next, count, asked);
      }
      if (next >= count) { // a last page without anything new may be another one, out of a cache
        if (page.fresh > 0 || met.size() >= count || ++doubts == TRIES) {
          return count;
        }
      }
      var readAgain = page.received > 0 && next <= furthest;
      stuck = page.fresh > 0 || readAgain ? 0 : stuck + 1;
      if (stuck == TRIES || stepsBack == MOST_STEPS_BACK) {
        gathering.problem(Kind.PAGING_STOPPED, asked.toString(), next + " / " + count);
        gathering.announce(count);
        return null;
      }
      if (stuck == 0) {
        furthest = Math.max(furthest, next);
        overlap = page.received > 1;
        ascending &= overlap; // pages of one record join nothing
        start = overlap ? next - 1 : next;
      }
    }
  }

  /// @param stuck how often this page brought nothing new: other rows get past a cache
  private URI page(long start, int stuck) {
    return URI.create(search + "sort=id+asc&rows=" + (ROWS - stuck) + "&start=" + start);
  }

  /// The last page may be short; another one is so since the server gives fewer rows than asked.
  private void noteClamp(long received, long next, long count, URI asked) {
    var short_ = shortPage;
    if (short_ != null && !clamped && received > 0) {
      clamped = true;
      if (!again) {
        gathering.problem(Kind.PAGE_CLAMPED, short_, shortRows + " / " + ROWS);
      }
    }
    if (received < ROWS && next < count && short_ == null) {
      shortPage = asked.toString();
      shortRows = received;
    }
  }

  /// Errors pass, also those that come with status 200: only the last try is told of.
  private @Nullable Page read(URI asked) throws InterruptedException {
    for (var attempt = 1; attempt < TRIES; attempt++) {
      var quiet = new Gathering(_ -> {});
      var page = read(asked, quiet);
      if (page != null && !quiet.holds()) {
        gathering.takeProblems(quiet);
        return page;
      }
      fetcher.waitBefore(asked, attempt);
    }
    return read(asked, gathering);
  }

  private @Nullable Page read(URI asked, Gathering problems) throws InterruptedException {
    var seen = new long[2];
    var joins = new boolean[1];
    var fetched = fetcher.get(asked, "application/json");
    gathering.readFrom(fetched);
    var page =
        CkanPage.read(
            fetched,
            problems,
            (item, where) -> {
              var id = id(item);
              var fresh = met.add(id);
              joins[0] |= seen[0] == 0 && !fresh;
              seen[0]++;
              if (fresh) {
                seen[1]++;
                ascending &= last.compareTo(id) <= 0;
                last = id;
                if (!gathering.has(id)) {
                  CkanSearch.take(item, where, gathering, names);
                }
              } else if (!again && !(overlap && seen[0] == 1)) {
                gathering.problem(Kind.REPEATED_RECORD, where, id);
              }
            });
    return page == null ? null : new Page(page.count(), page.received(), joins[0], seen[1]);
  }

  private static String id(Json item) {
    return item instanceof JsonObject record && record.get("id") instanceof Json.Text(var id, _)
        ? id
        : "without id " + Long.toHexString(Seen.hash(item.toString()));
  }
}
