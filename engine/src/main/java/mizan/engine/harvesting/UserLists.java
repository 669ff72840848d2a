package mizan.engine.harvesting;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import mizan.engine.catalogue.Activity;
import mizan.engine.catalogue.Moment;
import mizan.engine.catalogue.Offer;
import mizan.engine.catalogue.Offer.State;
import mizan.engine.fetching.Ask;
import mizan.engine.fetching.Fetched;
import mizan.engine.fetching.Fetched.Answer;
import mizan.engine.fetching.Fetched.Failed;
import mizan.engine.fetching.Fetched.Reason;
import mizan.engine.fetching.Fetcher;
import mizan.engine.harvesting.Problem.Kind;
import org.jspecify.annotations.Nullable;

/// Reads what users did at a portal, list by list, within a budget of requests. What goes wrong is
/// told of the list and of nothing else: the catalogue stands for itself.
final class UserLists {
  /// At one request a second a portal is kept busy for some minutes; twenty thousand entries fit
  /// in. Lists are read from the newest entry on, so that the oldest are missing when it is not
  /// enough.
  static final int MOST_REQUESTS = 200;

  /// A list that moves while it is read, or fails in passing, is read once more.
  private static final int PASSAGES = 2;

  private static final int TITLE = 300;
  private static final int ADDRESS = 1_000;

  private final Fetcher fetcher;
  private final Consumer<Activity> each;
  private final List<Offer> offers = new ArrayList<>();
  private int requests;
  private boolean forgotten;

  UserLists(Fetcher fetcher, Consumer<Activity> each) {
    this.fetcher = fetcher;
    this.each = each;
  }

  /// A list of a portal, and how it is read.
  interface Source {
    Activity.Kind kind();

    int rows();

    /// What a page is asked for by.
    ///
    /// @param page its number, from 1
    /// @param start how many entries were received before
    Ask ask(int page, long start);

    /// Reads a page and passes its records on; null when it is none.
    Paging.@Nullable Page page(Fetched fetched, Gathering gathering, Documents.Each each);

    /// What a record tells; null for what is not there for the public.
    @Nullable Activity read(JsonObject record);
  }

  /// All that was offered, read or not; null when only an archive was asked, which is from before
  /// portals were asked for this.
  @Nullable List<Offer> offers() {
    return forgotten ? null : List.copyOf(offers);
  }

  /// What was read of a list.
  record Read(Offer offer, List<Activity> activities) {}

  /// Reads a list and passes on what is in it.
  void take(Source source) throws InterruptedException {
    tell(read(source));
  }

  /// Notes what was read, and passes it on.
  void tell(Read read) {
    offers.add(read.offer);
    read.activities.forEach(each);
  }

  /// Reads a list.
  Read read(Source source) throws InterruptedException {
    var activities = new ArrayList<Activity>();
    var ids = new Seen();
    Long announced = null;
    for (var passage = 1; ; passage++) {
      var gathering = new Gathering(_ -> {});
      var census = new Census(source, gathering, ids, activities);
      var count = new Paging(source.rows(), census, gathering).read();
      announced = census.count == null ? announced : census.count;
      if (census.refused) {
        return new Read(new Offer(source.kind(), State.NOT_OFFERED, null, 0, List.of()), List.of());
      }
      if (count != null && count != census.met()) {
        gathering.problem(Kind.COUNT_DIFFERS, "", census.met() + " / " + count);
      }
      if (count != null && !census.moved && !gathering.holds()) { // what is gone meanwhile is gone
        activities.removeIf(activity -> !census.ids.contains(activity.id()));
        return new Read(
            new Offer(source.kind(), State.COMPLETE, count, count, gathering.codes()), activities);
      }
      if (passage == PASSAGES || census.met() == 0 || requests >= MOST_REQUESTS) {
        return new Read(
            new Offer(source.kind(), State.INCOMPLETE, announced, ids.size(), gathering.codes()),
            activities);
      }
    }
  }

  /// Asks, unless too much was asked already: then null.
  @Nullable Fetched ask(Ask ask) throws InterruptedException {
    if (++requests > MOST_REQUESTS) {
      return null;
    }
    var fetched = fetcher.insist(ask).outcome();
    forgotten |= fetched instanceof Failed(_, var reason, _) && reason == Reason.NOT_IN_ARCHIVE;
    return fetched;
  }

  /// Whether an answer says that there is no such list, or none for the public.
  private static boolean refuses(Answer answer) {
    return switch (answer.status()) {
      case 408, 425, 429 -> false;
      default -> answer.status() >= 400 && answer.status() < 500;
    };
  }

  /// One reading of a list.
  private final class Census implements Paging.Asking {
    private final Source source;
    private final Gathering gathering;
    private final Seen all;
    private final List<Activity> activities;
    private final Seen ids = new Seen();
    private int page;
    private long start;
    private @Nullable Long count;
    private boolean refused;
    private boolean moved;

    Census(Source source, Gathering gathering, Seen all, List<Activity> activities) {
      this.source = source;
      this.gathering = gathering;
      this.all = all;
      this.activities = activities;
    }

    @Override
    public @Nullable URI address(long start) {
      this.start = start;
      return requests < MOST_REQUESTS ? source.ask(++page, start).address() : null;
    }

    @Override
    public Paging.@Nullable Page read(URI asked) throws InterruptedException {
      var fetched = ask(source.ask(page, start));
      if (fetched == null) {
        return null;
      }
      var first = page == 1 && all.size() == 0;
      if (first && fetched instanceof Answer answer && refuses(answer)) {
        refused = true;
        answer.close();
        return null;
      }
      var good = fetched instanceof Answer answer && answer.good();
      var read = source.page(fetched, gathering, this::take);
      refused = first && good && read == null;
      if (read != null) {
        moved |= count != null && !count.equals(read.count());
        count = read.count();
      }
      return read;
    }

    @Override
    public long met() {
      return ids.size();
    }

    private void take(Json item, String where) {
      var record = new Documents(gathering, where).record(item, where);
      var id = record == null ? "" : id(record);
      if (record == null || id.isEmpty() || !ids.add(id) || !all.add(id)) {
        return;
      }
      var activity = source.read(record);
      if (activity != null) {
        activities.add(activity);
      }
    }
  }

  /// The text of a member; "" where there is none.
  static String text(JsonObject record, String name) {
    return record.get(name) instanceof Json.Text(var text, _) ? text.strip() : "";
  }

  /// The identifier of a record, also one that is a number; "" without one.
  static String id(JsonObject record) {
    return record.get("id") instanceof Json.Whole(var number)
        ? Long.toString(number)
        : text(record, "id");
  }

  /// A text in one line, not too long.
  static String title(JsonObject record) {
    var line = text(record, "title").replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    return line.length() <= TITLE ? line : line.substring(0, TITLE);
  }

  /// An address of the web; "" for anything else.
  static String web(String address) {
    return address.length() <= ADDRESS && address.matches("(?i)https?://[^\\s\"<>]+")
        ? address
        : "";
  }

  /// Whether a member says something.
  static boolean has(JsonObject record, String name) {
    var value = record.get(name);
    return value != null && !(value instanceof Json.Null);
  }

  /// A day; null when none is given, or none can be told.
  static @Nullable LocalDate day(JsonObject record, String name) {
    var given = text(record, name);
    return given.isEmpty() ? null : Moment.of(given).day();
  }

  /// What each object of a list tells.
  static <T> List<T> each(JsonObject record, String name, Function<JsonObject, T> read) {
    var found = new ArrayList<T>();
    if (record.get(name) instanceof Json.Array(var items)) {
      for (var item : items) {
        if (item instanceof JsonObject object) {
          found.add(read.apply(object));
        }
      }
    }
    return found;
  }
}
