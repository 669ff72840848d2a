package mizan.platform.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import mizan.platform.accounts.Guest;
import mizan.platform.accounts.Letters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// People who ask for data without an account, and bodies that answer, as browsers do.
record Askers(String body, int port, Letters letters) {

  Guest guest() {
    return new Guest(port);
  }

  HttpResponse<String> typed(String mail, String title, String... more) {
    var answers =
        new ArrayList<>(
            List.of(
                "body",
                body,
                "title",
                title,
                "text",
                "Each of them, by year.",
                "mail",
                mail,
                "seen",
                "yes"));
    answers.addAll(List.of(more));
    return guest().post("/en/requests/new", answers.toArray(String[]::new));
  }

  /// Asks, and proves the address.
  ///
  /// @return the number of the request
  int ask(String mail, String title, String... more) throws InterruptedException {
    var before = letters.to(mail).size();
    var answer = typed(mail, title, more);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return proven(guest().post(letters.link(mail, before + 1)));
  }

  void join(String mail, int number) throws InterruptedException {
    var before = letters.to(mail).size();
    var answer = guest().post("/en/requests/" + number + "/join", "mail", mail);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(proven(guest().post(letters.link(mail, before + 1)))).isEqualTo(number);
  }

  private static int proven(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    var place = answer.headers().firstValue("Location").orElseThrow();
    return Integer.parseInt(place.replaceFirst(".*/", ""));
  }

  /// The page that the newest letter to somebody opens.
  String mine(String mail) throws InterruptedException {
    return letters.link(mail, 1);
  }

  HttpResponse<String> say(String mail, int number, String verb, String said)
      throws InterruptedException {
    return guest().post(mine(mail) + "/" + number + "/" + verb, "said", said);
  }

  JsonNode json(Guest who, int number) {
    var answer = who.get("/en/requests/" + number, "Accept", "application/json");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JsonMapper.shared().readTree(answer.body());
  }

  String state(int number) {
    return json(guest(), number).get("state").asString();
  }

  /// Does something, with the version that the request has now.
  HttpResponse<String> take(Guest who, int number, String verb, String... answers) {
    var all = new ArrayList<>(List.of("version", json(who, number).get("version").asString()));
    all.addAll(List.of(answers));
    return who.post("/en/requests/" + number + "/do/" + verb, all.toArray(String[]::new));
  }

  static void done(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
  }

  static void refused(HttpResponse<String> answer, int status, String words) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).contains(words);
  }
}
