package mizan.platform.inventory;

import static mizan.platform.inventory.RecordKeepers.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import mizan.platform.TestClock;
import mizan.platform.accounts.Grant;
import mizan.platform.accounts.Guest;
import mizan.platform.accounts.People;
import mizan.platform.accounts.Role;
import mizan.platform.bodies.Bodies;
import mizan.platform.bodies.PublicBody;
import mizan.platform.bodies.PublicBody.Kind;
import mizan.platform.web.Trilingual;
import org.springframework.boot.test.context.TestComponent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A body whose records are ranked, promised and closed, and somebody who reads what is told of it.
record Planner(String body, RecordKeepers keepers, Guest guest) {
  private static final AtomicInteger BODIES = new AtomicInteger();
  private static final AtomicInteger ASKED = new AtomicInteger();

  /// Gives each test a body and a quarter of its own.
  @TestComponent
  static class Bureau {
    private final People people;
    private final Bodies bodies;
    private final TestClock clock;

    Bureau(People people, Bodies bodies, TestClock clock) {
      this.people = people;
      this.bodies = bodies;
      this.clock = clock;
    }

    Planner open(int port) {
      var body = "plans-" + (char) ('a' + BODIES.incrementAndGet());
      bodies.register(PublicBody.of(body, Kind.AGENCY, Trilingual.same("Agency of plans")));
      clock.pass(Duration.ofDays(100));
      var officer = people.signIn(people.add(new Grant(Role.OFFICER, body)), port);
      var colleague = people.signIn(people.add(new Grant(Role.OFFICER, body)), port);
      return new Planner(body, new RecordKeepers(body, officer, colleague), new Guest(port));
    }
  }

  /// As nobody has asked before: what is written for a page is kept for a moment.
  HttpResponse<String> get(Guest who, String path, String type) {
    return who.get(
        path + (path.contains("?") ? "&" : "?") + "asked=" + ASKED.incrementAndGet(),
        "Accept",
        type);
  }

  String page(String path) {
    return get(guest, path, "text/html").body();
  }

  JsonNode json(String path) {
    var answer = get(guest, path, "application/json");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JsonMapper.shared().readTree(answer.body());
  }

  /// The lines of a page about the body, by the ids of records.
  List<JsonNode> lines(String path) {
    return json(path)
        .get("lines")
        .valueStream()
        .filter(line -> line.get("body").asString().equals(body))
        .toList();
  }

  static List<String> ids(List<JsonNode> lines) {
    return lines.stream().map(line -> line.get("id").asString()).toList();
  }

  /// What is told of the decisions of the body.
  JsonNode closed() {
    return lines("/en/inventory-flow").getFirst().get("figures").get("closed");
  }

  String described(String title, String... more) {
    var id = keepers.described(title);
    var answers =
        new ArrayList<>(
            List.of(
                "version", "2",
                "title-en", title,
                "description-en", "How deep each pond is",
                "kind", "register",
                "theme", "envi",
                "steward", "Head of measurements",
                "steward-mail", "ponds@ponds.example",
                "formats", "CSV",
                "frequency", "monthly"));
    answers.addAll(List.of(more));
    done(keepers.officer().post("/en/inventory/" + id + "/edit", answers.toArray(String[]::new)));
    return id;
  }

  void show(String id, String visibility) {
    done(keepers.take(keepers.officer(), id, "show", "visibility", visibility, "ground", "newts"));
  }

  String closed(String title, String... grounds) {
    var id = keepers.assessed(title);
    var answers =
        new ArrayList<>(
            List.of(
                "outcome",
                "restricted",
                "reason-en",
                "Peace",
                "review",
                "2099-03-02",
                "partial",
                "None would do"));
    for (var ground : grounds) {
      answers.addAll(List.of("ground", ground));
    }
    done(keepers.take(keepers.officer(), id, "propose", answers.toArray(String[]::new)));
    done(keepers.take(keepers.colleague(), id, "sign"));
    return id;
  }

  void openAndSchedule(String id) {
    done(keepers.take(keepers.officer(), id, "assess"));
    for (var axis : Axis.values()) {
      done(keepers.take(keepers.officer(), id, "review/" + axis.code(), "outcome", "none"));
    }
    done(keepers.take(keepers.officer(), id, "propose", "outcome", "open"));
    done(keepers.take(keepers.colleague(), id, "sign"));
    promise(id, "2099-Q4");
  }

  void promise(String id, String quarter) {
    done(
        keepers.take(
            keepers.officer(), id, "schedule", "quarter", quarter, "responsible", "Director"));
  }
}
