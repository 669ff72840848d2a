package mizan.engine.harvesting;

import java.net.URI;
import java.util.List;
import mizan.engine.fetching.Fetched.Answer;
import mizan.engine.fetching.Fetcher;
import mizan.engine.harvesting.Problem.Kind;
import mizan.engine.harvesting.SingleRecord.Told;
import org.jspecify.annotations.Nullable;

/// Reads a catalogue service page by page.
///
/// Ends where the service says so, and also where it would go backwards, beyond what it has, or
/// gives nothing. A page that cannot be read is asked for again record by record, so that one bad
/// record costs no others.
final class CswSearch implements Harvester.Entry {
  private static final int RECORDS = 25;

  /// Records asked for one by one because their page cannot be read, up to this.
  private static final int ASKED_SINGLY = 500;

  /// Records in a row that cannot be had, after which no others are asked for.
  private static final int HOPELESS = 5;

  private final URI service;
  private final List<CswQuery> ways;
  private final Fetcher fetcher;
  private int singly;
  private long others;
  private @Nullable Long matched;

  /// @param way any way of asking the service
  CswSearch(CswQuery way, Fetcher fetcher) {
    this.service = way.service();
    this.ways = way.ways();
    this.fetcher = fetcher;
  }

  @Override
  public void harvest(Gathering gathering) throws InterruptedException {
    var query = chosen(gathering);
    if (query == null) {
      return;
    }
    var announced = pages(query, gathering);
    if (announced != null) {
      gathering.announce(Math.max(0, announced - others));
    } else {
      gathering.problem(Kind.COUNT_UNREADABLE, service.toString(), "numberOfRecordsMatched");
    }
  }

  @Override
  public Told told(String id) throws InterruptedException {
    for (var spelling : List.of(id, "urn:uuid:" + id, "{" + id + "}")) { // as ids are shortened
      var told = toldOf(spelling);
      if (told != Told.GONE) {
        return told;
      }
    }
    return Told.GONE;
  }

  private Told toldOf(String id) throws InterruptedException {
    if (!(fetcher.insist(ways.getLast().record(id)).outcome() instanceof Answer answer)) {
      return Told.NOTHING;
    }
    try (answer) {
      return answer.good() ? CswPage.told(answer.body()) : Told.NOTHING;
    }
  }

  /// The first way of asking by which there is something; null when none has an answer. Filters are
  /// often not understood: then there is nothing, or a refusal.
  private @Nullable CswQuery chosen(Gathering gathering) throws InterruptedException {
    CswQuery answered = null;
    for (var query : ways) {
      var last = query.equals(ways.getLast()) && answered == null;
      var page = count(query, last ? gathering : new Gathering(_ -> {}));
      var said = page == null ? null : page.matched();
      if (said != null && said > 0) {
        matched = said;
        return query;
      }
      answered = answered == null && page != null ? query : answered;
    }
    return answered;
  }

  /// All pages; the number of records last announced, null when it was not.
  private @Nullable Long pages(CswQuery query, Gathering gathering) throws InterruptedException {
    for (var start = 1L; ; ) {
      var before = gathering.obtained() + others;
      var page = page(query, start, RECORDS, gathering);
      if (page == null) {
        var rest = matched == null ? RECORDS : Math.min(RECORDS, matched - start + 1);
        if (!singly(query, start, rest, gathering)) {
          return matched;
        }
        start += RECORDS;
        if (matched == null || start > matched) {
          return matched;
        }
        continue;
      }
      matched = page.matched() == null ? matched : page.matched();
      var next = next(page, start);
      if (next == null) {
        return matched;
      }
      if (next <= start || gathering.obtained() + others == before) {
        gathering.problem(Kind.PAGING_STOPPED, place(start), "nextRecord " + next);
        return matched;
      }
      start = next;
    }
  }

  /// Where it goes on; null after the last page.
  private @Nullable Long next(CswPage page, long start) {
    var next = page.next() == null ? start + page.received() : page.next();
    var beyond = next == 0 || page.received() == 0 || (matched != null && next > matched);
    return beyond ? null : next;
  }

  /// Asks for the records of a page one by one; whether it makes sense to go on.
  private boolean singly(CswQuery query, long start, long count, Gathering gathering)
      throws InterruptedException {
    var failed = 0;
    for (var record = start; record < start + count; record++) {
      if (failed == HOPELESS || singly++ == ASKED_SINGLY) {
        gathering.problem(Kind.PAGING_STOPPED, place(record), record + " / " + matched);
        return false;
      }
      var page = page(query, record, 1, gathering);
      failed = page == null ? failed + 1 : 0;
      if (page == null) {
        gathering.problem(Kind.PAGE_FAILED, place(record), "");
      }
    }
    return true;
  }

  /// A page that can be read; null when it cannot, and nothing of it was taken then.
  private @Nullable CswPage page(CswQuery query, long start, int most, Gathering gathering)
      throws InterruptedException {
    if (!(fetcher.insist(query.records(start, most)).outcome() instanceof Answer answer)) {
      return null;
    }
    try (answer) {
      if (!answer.good() || !CswPage.isSound(answer.body())) {
        return null;
      }
      gathering.readFrom(answer);
      var page = CswPage.read(answer.body(), place(start), gathering);
      others += page == null ? 0 : page.others();
      return page;
    }
  }

  /// How many records there are, as an answer says it; null when there is no such answer.
  private @Nullable CswPage count(CswQuery query, Gathering gathering) throws InterruptedException {
    var fetched = fetcher.insist(query.count()).outcome();
    if (!(fetched instanceof Answer answer)) {
      gathering.problem(Kind.PAGE_FAILED, service.toString(), Harvester.outcome(fetched));
      return null;
    }
    try (answer) {
      if (XmlDocument.root(answer.body()).isEmpty()) {
        gathering.problem(Kind.PAGE_FAILED, service.toString(), Harvester.outcome(answer));
        return null;
      }
      // Services that do not count give records at once: these come in their turn.
      gathering.readFrom(answer);
      var heard = CswPage.isSound(answer.body()) ? new Gathering(_ -> {}) : gathering;
      return CswPage.read(answer.body(), service.toString(), heard);
    }
  }

  private String place(long start) {
    return service + "#record-" + start;
  }
}
