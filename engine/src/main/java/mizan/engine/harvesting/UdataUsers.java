package mizan.engine.harvesting;

import static mizan.engine.harvesting.UserLists.day;
import static mizan.engine.harvesting.UserLists.has;
import static mizan.engine.harvesting.UserLists.text;
import static mizan.engine.harvesting.UserLists.title;
import static mizan.engine.harvesting.UserLists.web;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import mizan.engine.catalogue.Activity;
import mizan.engine.catalogue.Activity.Course;
import mizan.engine.catalogue.Activity.Kind;
import mizan.engine.catalogue.Activity.Speaker;
import mizan.engine.fetching.Ask;
import mizan.engine.fetching.Fetched;
import org.jspecify.annotations.Nullable;

/// Reuses and discussions of a uData portal, by its interface 1: numbered pages, the newest first.
///
/// @param list its address
record UdataUsers(Kind kind, URI list, Mask mask, Function<JsonObject, @Nullable Activity> reading)
    implements UserLists.Source {

  private static final CataloguePage.Shape SHAPE = CataloguePage.shape("data", "total");

  private static final Mask REUSES =
      Mask.of(
          "total,data{id,title,type,topic,url,page,created_at,archived,deleted,private,datasets{id}}");

  private static final Mask DISCUSSIONS =
      Mask.of(
          "total,data{id,subject{class,id},user@,created,closed,self_web_url,"
              + "discussion{posted_on,posted_by@,posted_by_organization{id}}}");

  static UdataUsers reuses(URI list) {
    return new UdataUsers(Kind.REUSE, list, REUSES, UdataUsers::reuse);
  }

  static UdataUsers discussions(URI list) {
    return new UdataUsers(Kind.DISCUSSION, list, DISCUSSIONS, UdataUsers::discussion);
  }

  @Override
  public int rows() {
    return 100;
  }

  @Override
  public Ask ask(int page, long start) {
    var asked = "?page=" + page + "&page_size=" + rows() + "&sort=-created";
    return Ask.get(URI.create(list + asked), "application/json").through(mask);
  }

  @Override
  public Paging.@Nullable Page page(Fetched fetched, Gathering gathering, Documents.Each each) {
    return CataloguePage.read(fetched, SHAPE, gathering, each);
  }

  @Override
  public @Nullable Activity read(JsonObject record) {
    return reading.apply(record);
  }

  private static @Nullable Activity reuse(JsonObject record) {
    if (has(record, "deleted")
        || (record.get("private") instanceof Json.Flag(var hidden) && hidden)) {
      return null;
    }
    return new Activity(
        Kind.REUSE,
        text(record, "id"),
        title(record),
        text(record, "type"),
        text(record, "topic"),
        web(text(record, "page")),
        web(text(record, "url")),
        "dataset",
        record.get("datasets") instanceof Json.Array
            ? UserLists.each(record, "datasets", dataset -> text(dataset, "id"))
            : null,
        !has(record, "archived"),
        new Course(day(record, "created_at"), day(record, "archived"), null, null, null));
  }

  /// Whoever writes in the name of an organisation says so with the message; of others, the portal
  /// does not tell whether they are its members.
  private static Activity discussion(JsonObject record) {
    var subject = record.get("subject") instanceof JsonObject about ? about : new JsonObject();
    var about = text(subject, "class").toLowerCase(Locale.ROOT);
    var messages = UserLists.each(record, "discussion", message -> message);
    var opener =
        has(record, "user") || messages.isEmpty()
            ? record.get("user")
            : messages.getFirst().get("posted_by");
    var answer =
        messages.stream()
            .skip(1)
            .filter(message -> has(message, "posted_by"))
            .filter(message -> opener != null && !opener.equals(message.get("posted_by")))
            .findFirst();
    return new Activity(
        Kind.DISCUSSION,
        text(record, "id"),
        "",
        "",
        "",
        web(text(record, "self_web_url")),
        "",
        about,
        about.equals("dataset") ? List.of(text(subject, "id")) : List.of(),
        !has(record, "closed"),
        new Course(
            day(record, "created"),
            day(record, "closed"),
            answer.map(message -> day(message, "posted_on")).orElse(null),
            answer.map(UdataUsers::speaker).orElse(null),
            (long) messages.size()));
  }

  private static Speaker speaker(JsonObject message) {
    return has(message, "posted_by_organization") ? Speaker.ORGANISATION : Speaker.PERSON;
  }
}
