package mizan.platform.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import mizan.engine.results.Keys;
import mizan.platform.accounts.Guest;
import mizan.platform.accounts.Letters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// People who tell what is wrong with datasets of a little portal without an account, and bodies
/// that answer, as browsers do.
record Tellers(String portal, int port, Letters letters) {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  static String key(String dataset) {
    return Keys.text(Keys.of(dataset));
  }

  Guest guest() {
    return new Guest(port);
  }

  HttpResponse<String> typed(String mail, String dataset, String kind, String... more) {
    var answers =
        new ArrayList<>(
            List.of("portal", portal, "dataset", key(dataset), "kind", kind, "mail", mail));
    answers.addAll(List.of(more));
    if (!answers.contains("text")) {
      answers.addAll(List.of("text", "It is not as it should be."));
    }
    return guest().post("/en/issues/new", answers.toArray(String[]::new));
  }

  /// Proves the address of what was typed.
  ///
  /// @return what the last step answers
  HttpResponse<String> prove(String mail, HttpResponse<String> typed, int before)
      throws InterruptedException {
    assertThat(typed.statusCode()).as(typed.body()).isEqualTo(200);
    return guest().post(letters.link(mail, before + 1));
  }

  /// Tells, proves the address, and waits for the checks.
  ///
  /// @return the number of the issue, once what checks say of it is known
  int tell(String mail, String dataset, String kind, String... more) throws InterruptedException {
    var before = letters.to(mail).size();
    var proven = prove(mail, typed(mail, dataset, kind, more), before);
    assertThat(proven.statusCode()).as(proven.body()).isEqualTo(303);
    var place = proven.headers().firstValue("Location").orElseThrow();
    var number = Integer.parseInt(place.replaceFirst(".*/", ""));
    awaitTriage(guest(), number);
    return number;
  }

  void awaitTriage(Guest who, int number) throws InterruptedException {
    var end = Instant.now().plus(PATIENCE);
    while (state(who, number).equals("new") && Instant.now().isBefore(end)) {
      Thread.sleep(50);
    }
    assertThat(state(who, number)).isEqualTo("triaged");
  }

  void join(String mail, int number) throws InterruptedException {
    var before = letters.to(mail).size();
    var answer = guest().post("/en/issues/" + number + "/join", "mail", mail);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    Askers.done(guest().post(letters.link(mail, before + 1)));
  }

  HttpResponse<String> say(String mail, int number, String verb, String said)
      throws InterruptedException {
    return guest().post(letters.link(mail, 1) + "/issues/" + number + "/" + verb, "said", said);
  }

  /// Pages are kept for seconds; one that is asked otherwise is made anew.
  static String fresh(int number) {
    return "/en/issues/" + number + "?look=" + UUID.randomUUID();
  }

  JsonNode json(Guest who, int number) {
    var answer = who.get(fresh(number), "Accept", "application/json");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JsonMapper.shared().readTree(answer.body());
  }

  String state(Guest who, int number) {
    return json(who, number).get("state").asString();
  }

  String state(int number) {
    return state(guest(), number);
  }

  String says(int number) {
    return json(guest(), number).get("evidence").get("says").asString();
  }

  /// Does something, with the version that the issue has now.
  HttpResponse<String> take(Guest who, int number, String verb, String... answers) {
    var all = new ArrayList<>(List.of("version", json(who, number).get("version").asString()));
    all.addAll(List.of(answers));
    return who.post("/en/issues/" + number + "/do/" + verb, all.toArray(String[]::new));
  }
}
