package mizan.platform.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import mizan.platform.accounts.Guest;
import mizan.platform.accounts.Letters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// People who show what they made of public data without an account, and those who look at it.
record Makers(int port, Letters letters) {
  Guest guest() {
    return new Guest(port);
  }

  HttpResponse<String> typed(
      String mail, String title, String address, String uses, String... more) {
    var answers =
        new ArrayList<>(
            List.of(
                "title",
                title,
                "text",
                "It shows what there is.",
                "type",
                "application",
                "topic",
                "envi",
                "address",
                address,
                "uses",
                uses,
                "mail",
                mail));
    answers.addAll(List.of(more));
    return guest().post("/en/reuses/new", answers.toArray(String[]::new));
  }

  /// Sends a reuse, and proves the address.
  void send(String mail, String title, String address, String uses) throws InterruptedException {
    var before = letters.to(mail).size();
    var answer = typed(mail, title, address, uses);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    var proven = guest().post(letters.link(mail, before + 1));
    assertThat(proven.body()).contains("A moderator looks at it");
  }

  /// The number of a reuse that waits.
  int waiting(Guest keeper, String title) {
    var queue = json(keeper, "/en/reuses/queue").get("waiting");
    for (var one : queue) {
      if (one.get("title").asString().equals(title)) {
        return one.get("number").asInt();
      }
    }
    throw new AssertionError(title + " does not wait: " + queue);
  }

  HttpResponse<String> take(Guest who, int number, String verb, String... answers) {
    var version = json(who, "/en/reuses/" + number).get("version").asString();
    var all = new ArrayList<>(List.of("version", version));
    all.addAll(List.of(answers));
    return who.post("/en/reuses/" + number + "/do/" + verb, all.toArray(String[]::new));
  }

  /// Sends a reuse and shows it to everybody.
  int published(Guest keeper, String mail, String title, String address, String uses)
      throws InterruptedException {
    send(mail, title, address, uses);
    var number = waiting(keeper, title);
    Askers.done(take(keeper, number, "publish"));
    return number;
  }

  /// Pages are kept for seconds; one that is asked otherwise is made anew.
  String fresh(int number) {
    return "/en/reuses/" + number + "?look=" + UUID.randomUUID();
  }

  String health(int number) {
    return json(guest(), fresh(number)).get("health").get("kind").asString();
  }

  JsonNode json(Guest who, String path) {
    var answer = who.get(path, "Accept", "application/json");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JsonMapper.shared().readTree(answer.body());
  }
}
