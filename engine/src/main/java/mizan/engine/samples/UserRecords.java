package mizan.engine.samples;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes what users did at an invented portal as the interface of its kind tells it, with the
/// names and the messages that such interfaces give out.
final class UserRecords {
  private static final String OPENER = "u-0";
  private static final String GONE = "no-longer-there";

  private final String home;
  private final List<Draft> drafts;
  private final ObjectNode lists = JsonMapper.shared().createObjectNode();

  private UserRecords(String home, List<Draft> drafts) {
    this.home = home;
    this.drafts = drafts;
  }

  /// The lists of a portal by their names, each with its newest record first.
  ///
  /// @param ckan whether the portal is one of CKAN, with extensions; else it is one of uData
  static ObjectNode of(Facts users, boolean ckan, String home, List<Draft> drafts) {
    var records = new UserRecords(home, drafts);
    var lists = records.lists;
    for (var reuse : newest(users, "reuses")) {
      if (ckan) {
        records.showcase(records.next("showcases", "s"), reuse);
      } else {
        records.reuse(records.next("reuses", "r"), reuse);
      }
    }
    for (var discussion : newest(users, "discussions")) {
      records.discussion(records.next("discussions", "d"), discussion);
    }
    for (var request : newest(users, "requests")) {
      records.request(records.next("requests", "q"), request);
    }
    for (var issue : newest(users, "issues")) {
      records.issue(records.next("issues", ""), issue);
    }
    return lists;
  }

  private static List<Facts> newest(Facts users, String list) {
    return users.find(list).isPresent() ? users.list(list).reversed() : List.of();
  }

  private ObjectNode next(String list, String letter) {
    var all = lists.path(list) instanceof ArrayNode there ? there : lists.putArray(list);
    return all.addObject().put("id", letter + all.size());
  }

  private void reuse(ObjectNode record, Facts facts) {
    record.put("title", facts.text("title")).put("type", facts.text("type"));
    record.put("topic", facts.text("topic")).put("description", "Texte inventé, نصّ متخيَّل");
    record.put("url", home + "made/" + record.path("id").asString());
    record.put("page", home + "reuses/" + record.path("id").asString() + "/");
    record.put("created_at", moment(facts, "on")).put("private", false).putNull("deleted");
    record.put("archived", moment(facts, "archived"));
    record.set("owner", person(OPENER));
    var cited = record.putArray("datasets");
    for (var number : facts.texts("datasets")) {
      cited.addObject().put("class", "Dataset").put("id", id(Integer.parseInt(number)));
    }
  }

  private void discussion(ObjectNode record, Facts facts) {
    record.put("class", "Discussion").put("title", "Titre inventé, عنوان متخيَّل");
    if (facts.find("dataset").isPresent()) {
      record.putObject("subject").put("class", "Dataset").put("id", id(facts.number("dataset")));
    } else {
      record.putNull("subject");
    }
    record.set("user", person(OPENER));
    record.put("created", moment(facts, "opened")).put("closed", moment(facts, "closed"));
    record.put("self_web_url", home + "discussions/" + record.path("id").asString() + "/");
    var messages = record.putArray("discussion");
    message(messages, OPENER, "person", moment(facts, "opened"));
    var answered = moment(facts, "answered");
    while (messages.size() < facts.number("messages")) {
      var answer = messages.size() == 1 && answered != null;
      message(
          messages,
          answer ? "u-" + messages.size() : OPENER,
          answer ? facts.text("by") : "person",
          answered == null ? moment(facts, "opened") : answered);
    }
  }

  private static void message(ArrayNode messages, String who, String by, @Nullable String day) {
    var message = messages.addObject().put("content", "Message inventé, رسالة متخيَّلة");
    message.put("posted_on", day).set("posted_by", person(who));
    if (by.equals("organisation")) {
      message.putObject("posted_by_organization").put("class", "Organization").put("id", "o-1");
    } else {
      message.putNull("posted_by_organization");
    }
  }

  private void showcase(ObjectNode record, Facts facts) {
    record.put("name", "showcase-" + record.path("id").asString()).put("type", "showcase");
    record.put("title", facts.text("title")).put("notes", "Texte inventé, نصّ متخيَّل");
    record.put("author", "Personne inventée").put("author_email", "personne@nasimia.example");
    record.put("url", home + "made/" + record.path("id").asString());
    record.put("metadata_created", moment(facts, "on"));
    var cited = record.putArray("packages");
    facts.texts("datasets").forEach(number -> cited.add(id(Integer.parseInt(number))));
  }

  private void request(ObjectNode record, Facts facts) {
    record.put("title", "Titre inventé, عنوان متخيَّل").put("description", "Texte inventé");
    record.put("user_id", OPENER).set("user", person(OPENER));
    record.put("open_time", moment(facts, "opened")).put("close_time", moment(facts, "closed"));
    record.put("closed", facts.find("closed").isPresent());
    record.put(
        "accepted_dataset_id",
        facts.find("dataset").isPresent() ? id(facts.number("dataset")) : null);
  }

  /// Issues have numbers for identifiers.
  private void issue(ObjectNode record, Facts facts) {
    var number = Integer.parseInt(record.path("id").asString());
    record.put("id", number).put("number", 1).put("title", "Titre inventé, عنوان متخيَّل");
    record.put("dataset_id", id(facts.number("dataset"))).put("user_id", OPENER);
    record.put("status", facts.find("closed").isPresent() ? "closed" : "open");
    record.put("created", moment(facts, "opened")).put("resolved", moment(facts, "closed"));
    record.put("comment_count", facts.number("messages") - 1);
  }

  private static ObjectNode person(String id) {
    return JsonMapper.shared()
        .createObjectNode()
        .put("class", "User")
        .put("id", id)
        .put("first_name", "Personne")
        .put("last_name", "Inventée " + id);
  }

  private String id(int number) {
    return number == 0 ? GONE : drafts.get(number - 1).origin.id();
  }

  /// A moment of the day that is told; null without one.
  private static @Nullable String moment(Facts facts, String key) {
    return facts.find(key).map(day -> day + "T09:30:00.123000+00:00").orElse(null);
  }
}
