package mizan.platform.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import mizan.platform.accounts.Guest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Two officers of a body who bring its records through the inventory, as browsers do.
record RecordKeepers(String body, Guest officer, Guest colleague) {
  private static final Pattern ID = Pattern.compile("/inventory/([a-z-]+\\.\\d+)");

  static String id(HttpResponse<String> answer) {
    var place = ID.matcher(answer.headers().firstValue("Location").orElse(""));
    assertThat(place.find()).as(answer.body()).isTrue();
    return place.group(1);
  }

  JsonNode json(String id) {
    var answer = officer.get("/en/inventory/" + id, "Accept", "application/json");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JsonMapper.shared().readTree(answer.body());
  }

  String state(String id) {
    return json(id).get("state").asString();
  }

  /// Does something, with the version that the record has now.
  HttpResponse<String> take(Guest who, String id, String verb, String... answers) {
    var all = new ArrayList<>(List.of("version", json(id).get("version").asString()));
    all.addAll(List.of(answers));
    return who.post("/en/inventory/" + id + "/do/" + verb, all.toArray(String[]::new));
  }

  static void done(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
  }

  String entered(String title) {
    var answer = officer.post("/en/inventory/new", "body", body, "title-en", title);
    done(answer);
    return id(answer);
  }

  String described(String title) {
    var id = entered(title);
    var whole =
        Map.of(
            "version", "1",
            "title-en", title,
            "description-en", "How deep each pond is",
            "kind", "register",
            "theme", "envi",
            "steward", "Head of measurements",
            "steward-mail", "ponds@ponds.example",
            "formats", "CSV",
            "frequency", "monthly");
    done(officer.post("/en/inventory/" + id + "/edit", answers(whole)));
    return id;
  }

  private static String[] answers(Map<String, String> answers) {
    return answers.entrySet().stream()
        .flatMap(answer -> List.of(answer.getKey(), answer.getValue()).stream())
        .toArray(String[]::new);
  }

  String assessed(String title) {
    var id = described(title);
    done(take(officer, id, "assess"));
    for (var axis : Axis.values()) {
      done(take(officer, id, "review/" + axis.code(), "outcome", "none"));
    }
    return id;
  }

  String opened(String title) {
    var id = assessed(title);
    done(take(officer, id, "propose", "outcome", "open"));
    done(take(colleague, id, "sign"));
    return id;
  }

  String declared(String title, String address) {
    var id = opened(title);
    done(take(officer, id, "declare", "address", address));
    return id;
  }
}
