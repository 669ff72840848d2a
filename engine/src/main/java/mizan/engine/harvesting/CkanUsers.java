package mizan.engine.harvesting;

import static mizan.engine.harvesting.UserLists.day;
import static mizan.engine.harvesting.UserLists.text;
import static mizan.engine.harvesting.UserLists.title;
import static mizan.engine.harvesting.UserLists.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import mizan.engine.catalogue.Activity;
import mizan.engine.catalogue.Activity.Course;
import mizan.engine.catalogue.Activity.Kind;
import mizan.engine.catalogue.Offer;
import mizan.engine.catalogue.Offer.State;
import mizan.engine.fetching.Ask;
import mizan.engine.fetching.Ask.Posted;
import mizan.engine.fetching.Fetched;
import org.jspecify.annotations.Nullable;

/// What extensions of CKAN tell of users: showcases, requests for data, issues. A portal without
/// the extension does not know the action.
record CkanUsers(
    Kind kind, int rows, Function<Long, Ask> asking, Function<JsonObject, Activity> reading)
    implements UserLists.Source {

  private static final String JSON = "application/json";
  private static final int ROWS = 100;

  /// The extension looks up people, organisations and datasets for each request it lists.
  private static final int REQUESTS = 50;

  private static final Mask SHOWCASES =
      Mask.of("success,result{id,name,title,url,metadata_created}");
  private static final Mask CITED = Mask.of("success,result{id}");
  private static final Mask ASKED =
      Mask.of("success,result{count,result{id,open_time,close_time,closed,accepted_dataset_id}}");
  private static final Mask ISSUES =
      Mask.of(
          "success,result{count,results{id,number,dataset_id,status,created,resolved,comment_count}}");

  @Override
  public Ask ask(int page, long start) {
    return asking.apply(start);
  }

  @Override
  public Paging.@Nullable Page page(Fetched fetched, Gathering gathering, Documents.Each each) {
    var page = CkanPage.read(fetched, gathering, each);
    return page == null || page.count() != null || kind != Kind.REUSE
        ? page
        : new Whole(page.received());
  }

  @Override
  public Activity read(JsonObject record) {
    return reading.apply(record);
  }

  /// A list that comes in one piece.
  private record Whole(long received) implements Paging.Page {
    @Override
    public Long count() {
      return received;
    }
  }

  /// All showcases come at once; which datasets each cites is asked one by one, and up to a hundred
  /// of them are told, of those that are there.
  static void showcases(URI api, UserLists lists) throws InterruptedException {
    var asked = Ask.get(URI.create(api + "ckanext_showcase_list"), JSON).through(SHOWCASES);
    var read =
        lists.read(
            new CkanUsers(Kind.REUSE, ROWS, _ -> asked, record -> showcase(portal(api), record)));
    var activities = new ArrayList<Activity>();
    var missed = false;
    for (var showcase : read.activities()) {
      var cited = cited(api, showcase.id(), lists);
      missed |= cited == null;
      activities.add(cited == null ? showcase : showcase.about(cited));
    }
    var offer = read.offer();
    lists.tell(
        new UserLists.Read(
            missed
                ? new Offer(
                    offer.kind(),
                    State.INCOMPLETE,
                    offer.announced(),
                    offer.obtained(),
                    offer.problems())
                : offer,
            activities));
  }

  /// null when the portal cannot be asked any more, or does not tell.
  private static @Nullable List<String> cited(URI api, String showcase, UserLists lists)
      throws InterruptedException {
    var asked =
        URI.create(
            api + "ckanext_showcase_package_list?showcase_id=" + SingleRecord.encoded(showcase));
    var fetched = lists.ask(Ask.get(asked, JSON).through(CITED));
    if (fetched == null) {
      return null;
    }
    var gathering = new Gathering(_ -> {});
    var ids = new ArrayList<String>();
    var page =
        CkanPage.read(
            fetched,
            gathering,
            (item, _) -> {
              if (item instanceof JsonObject dataset) {
                ids.add(text(dataset, "id"));
              }
            });
    return page == null || gathering.holds() ? null : ids;
  }

  /// Of the extension for requests nothing can be asked by GET.
  static CkanUsers requests(URI api) {
    var list = URI.create(api + "list_datarequests");
    return new CkanUsers(
        Kind.REQUEST,
        REQUESTS,
        start -> {
          var range = "{\"offset\":%d,\"limit\":%d,\"sort\":\"desc\"}".formatted(start, REQUESTS);
          return Ask.post(list, JSON, new Posted(JSON, range)).through(ASKED);
        },
        record -> request(portal(api), record));
  }

  static CkanUsers issues(URI api) {
    return new CkanUsers(
        Kind.ISSUE,
        ROWS,
        start -> {
          var range = "issue_search?sort=newest&limit=" + ROWS + "&offset=" + start;
          return Ask.get(URI.create(api + range), JSON).through(ISSUES);
        },
        record -> issue(portal(api), record));
  }

  /// Where the pages of the portal stand, whose interface is this.
  private static String portal(URI api) {
    return api.toString().replaceFirst("api/3/action/$", "");
  }

  private static Activity showcase(String portal, JsonObject record) {
    return new Activity(
        Kind.REUSE,
        text(record, "id"),
        title(record),
        "",
        "",
        web(portal + "showcase/" + SingleRecord.encoded(text(record, "name"))),
        web(text(record, "url")),
        "dataset",
        null,
        true,
        new Course(day(record, "metadata_created"), null, null, null, null));
  }

  /// A request is answered when it is closed, with a dataset or without.
  private static Activity request(String portal, JsonObject record) {
    var open = !(record.get("closed") instanceof Json.Flag(var closed) && closed);
    var accepted = text(record, "accepted_dataset_id");
    var closed = open ? null : day(record, "close_time");
    return new Activity(
        Kind.REQUEST,
        text(record, "id"),
        "",
        "",
        "",
        web(portal + "datarequest/" + SingleRecord.encoded(text(record, "id"))),
        "",
        accepted.isEmpty() ? "" : "dataset",
        accepted.isEmpty() ? List.of() : List.of(accepted),
        open,
        new Course(day(record, "open_time"), closed, closed, null, null));
  }

  /// Comments come after the text that an issue begins with.
  private static Activity issue(String portal, JsonObject record) {
    var dataset = text(record, "dataset_id");
    var comments = record.get("comment_count") instanceof Json.Whole(var count) ? count : null;
    var number = record.get("number") instanceof Json.Whole(var given) ? given : null;
    return new Activity(
        Kind.ISSUE,
        UserLists.id(record),
        "",
        "",
        "",
        dataset.isEmpty() || number == null
            ? ""
            : web(portal + "dataset/" + SingleRecord.encoded(dataset) + "/issues/" + number),
        "",
        dataset.isEmpty() ? "" : "dataset",
        dataset.isEmpty() ? List.of() : List.of(dataset),
        !text(record, "status").equals("closed"),
        new Course(
            day(record, "created"),
            day(record, "resolved"),
            null,
            null,
            comments == null ? null : comments + 1));
  }
}
