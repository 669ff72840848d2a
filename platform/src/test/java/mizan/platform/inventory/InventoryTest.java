package mizan.platform.inventory;

import static mizan.platform.inventory.RecordKeepers.done;
import static mizan.platform.inventory.RecordKeepers.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import mizan.platform.Site;
import mizan.platform.TestClock;
import mizan.platform.accounts.Grant;
import mizan.platform.accounts.Guest;
import mizan.platform.accounts.People;
import mizan.platform.accounts.Role;
import mizan.platform.bodies.Bodies;
import mizan.platform.bodies.PublicBody;
import mizan.platform.bodies.PublicBody.Kind;
import mizan.platform.web.Trilingual;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A record over HTTP from its title to the day its data are promised for, and everything that is
/// refused on the way.
@Site
@Import({TestClock.Wound.class, People.class})
class InventoryTest {
  @LocalServerPort private int port;

  private final JdbcClient jdbc;

  private final Guest officer;
  private final Guest colleague;
  private final Guest stranger;
  private final RecordKeepers keepers;
  private static int bodies;
  private final String body;

  @Autowired
  InventoryTest(People people, Bodies known, JdbcClient jdbc, @LocalServerPort int port) {
    this.jdbc = jdbc;
    bodies++;
    body = "ponds-" + (char) ('a' + bodies);
    known.register(PublicBody.of(body, Kind.AGENCY, Trilingual.same("Agency of ponds")));
    officer = people.signIn(people.add(new Grant(Role.OFFICER, body)), port);
    colleague = people.signIn(people.add(new Grant(Role.OFFICER, body)), port);
    keepers = new RecordKeepers(body, officer, colleague);
    stranger = people.signIn(people.add(new Grant(Role.OFFICER, "elsewhere")), port);
  }

  private HttpResponse<String> take(Guest who, String id, String verb, String... answers) {
    return keepers.take(who, id, verb, answers);
  }

  private void refused(HttpResponse<String> answer, int status, String words) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).contains(words);
  }

  @Test
  void fromATitleToAPromise() {
    var id = keepers.entered("Depths of ponds");
    assertThat(id).isEqualTo(body + ".1");
    assertThat(keepers.state(id)).isEqualTo("identified");
    assertThat(officer.get("/en/inventory/" + id).body())
        .contains("Missing before it is described");
    var other = keepers.opened("Births of newts");
    assertThat(keepers.state(other)).isEqualTo("decided");
    done(take(officer, other, "schedule", "quarter", "2099-Q4", "responsible", "Director"));
    assertThat(keepers.state(other)).isEqualTo("scheduled");
    done(take(officer, other, "declare", "address", "https://ponds.example/newts"));
    assertThat(keepers.state(other)).isEqualTo("published");
    var page = new Guest(port).get("/en/inventory/" + other).body();
    assertThat(page)
        .contains("No edition of the evaluation has found them there yet", "2099-Q4", "Director")
        .doesNotContain("Person ");
    assertThat(keepers.json(other).get("steps")).hasSize(13);
    assertThat(keepers.json(other).get("versions")).hasSize(2);
    assertThat(
            jdbc.sql("select count(*) from accounts_audit where subject = ?")
                .param(other)
                .query(Long.class)
                .single())
        .isEqualTo(13);
  }

  @Test
  void aDecisionNeedsFourEyesAndNothingInItsWay() {
    var id = keepers.described("Owners of ponds");
    done(take(officer, id, "assess"));
    refused(
        take(officer, id, "review/personal-data", "outcome", "blocking"),
        400,
        "Choose a legal ground");
    refused(
        take(officer, id, "review/personal-data", "outcome", "blocking", "ground", "other"),
        400,
        "Give a day after today");
    refused(
        take(officer, id, "review/personal-data", "outcome", "asked", "asked", "Authority"),
        400,
        "Give a day after today");
    refused(
        take(colleague, id, "review/personal-data", "outcome", "none"),
        403,
        "Somebody else is asked");
    done(
        take(
            officer,
            id,
            "review/personal-data",
            "outcome",
            "blocking",
            "ground",
            "other",
            "again",
            "2099-03-02"));
    for (var axis : Axis.values()) {
      if (axis != Axis.PERSONAL_DATA) {
        done(take(officer, id, "review/" + axis.code(), "outcome", "none"));
      }
    }
    refuse(id);
  }

  /// Has a record on which one axis is blocking not opened, and opened to assessment again.
  private void refuse(String id) {
    assertThat(keepers.state(id)).isEqualTo("assessed");
    refused(take(officer, id, "propose", "outcome", "open"), 409, "One of the axes is blocking");
    refused(take(officer, id, "propose", "outcome", "not-open"), 400, "Give the reason");
    var no =
        new String[] {
          "outcome", "not-open", "reason-en", "Names of people", "ground", "other",
          "review", "2099-03-02", "partial", "Each row names a person", "note", "Ask Amel"
        };
    done(take(officer, id, "propose", no));
    assertThat(new Guest(port).get("/en/inventory/" + id).body()).doesNotContain("Names of people");
    refused(take(officer, id, "sign"), 403, "Somebody other than who proposed it must sign");
    done(take(colleague, id, "sign"));
    assertThat(new Guest(port).get("/en/inventory/" + id).body())
        .contains("Names of people", "Another text", "2 March 2099")
        .doesNotContain("Ask Amel");
    assertThat(officer.get("/en/inventory/" + id).body()).contains("Ask Amel");
    refused(
        take(officer, id, "schedule", "quarter", "2099-Q4", "responsible", "Director"),
        409,
        "No signed decision opens these data");
    done(take(officer, id, "reopen", "said", "The law has changed"));
    assertThat(keepers.state(id)).isEqualTo("under-assessment");
    assertThat(
            jdbc.sql("select count(*) from inventory_assessment where body = ?")
                .param(body)
                .query(Long.class)
                .single())
        .as("what was found before stays")
        .isEqualTo(12);
  }

  @Test
  void anOpinionThatDoesNotComeHoldsNothingUp() {
    var id = keepers.described("Maps of ponds");
    done(take(officer, id, "assess"));
    done(
        take(
            officer,
            id,
            "review/security",
            "outcome",
            "asked",
            "asked",
            "Authority of maps",
            "due",
            "2099-03-20"));
    for (var axis : Axis.values()) {
      if (axis != Axis.SECURITY) {
        done(take(officer, id, "review/" + axis.code(), "outcome", "none"));
      }
    }
    assertThat(keepers.state(id)).isEqualTo("assessed");
    assertThat(officer.get("/en/inventory/" + id).body()).contains("Opinion asked");
    jdbc.sql(
            "update inventory_assessment set due = '2026-03-01' where body = ? and axis = 'security'")
        .param(body)
        .update();
    assertThat(officer.get("/en/inventory/" + id).body()).contains("Opinion asked, no answer");
  }

  @Test
  void whatIsHiddenIsCountedAndNotTold() {
    var id = keepers.described("Sluices of ponds");
    refused(take(officer, id, "show", "visibility", "hidden"), 400, "Choose a legal ground");
    done(take(officer, id, "show", "visibility", "hidden", "ground", "other"));
    var guest = new Guest(port);
    for (var reader : List.of(guest, stranger)) {
      refused(reader.get("/en/inventory/" + id), 404, "There is no such record");
      assertThat(reader.get("/en/inventory?q=sluices").body()).doesNotContain("Sluices");
      assertThat(reader.get("/en/inventory", "Accept", "application/json").body())
          .contains("{\"body\":\"" + body + "\"");
    }
    assertThat(officer.get("/en/inventory/" + id).statusCode()).isEqualTo(200);
    done(take(officer, id, "show", "visibility", "title-only", "ground", "other"));
    assertThat(guest.get("/en/inventory/" + id).body())
        .contains("Sluices of ponds", "Only the title of this record is shown")
        .doesNotContain("How deep", "Head of measurements");
    assertThat(guest.get("/en/inventory?q=deep&body=" + body).body()).doesNotContain("Sluices");
  }

  @Test
  void twoRecordsOfOneHoldingAreAskedAbout() {
    var id = keepers.entered("Depths of all ponds");
    var again =
        officer.post("/en/inventory/new", "body", body, "title-en", "All depths of the ponds");
    refused(again, 409, "Record " + id + " is called nearly the same");
    var other =
        officer.post(
            "/en/inventory/new",
            "body",
            body,
            "title-en",
            "All depths of the ponds",
            "anyway",
            "yes");
    done(other);
    assertThat(id(other)).as("a number that was taken in vain is not lost").isEqualTo(body + ".2");
    refused(
        take(officer, id, "merge", "heir", "elsewhere.1", "said", "The same"),
        400,
        "no other record of that number");
    done(take(officer, id, "merge", "heir", id(other), "said", "The same"));
    assertThat(new Guest(port).get("/en/inventory/" + id).body())
        .contains("Merged into record " + id(other));
    refused(take(officer, id, "withdraw", "said", "Again"), 409, "not possible at this stage");
  }

  @Test
  void whatWasChangedMeanwhileIsRefusedAndWhatIsTypedIsKept() {
    var id = keepers.entered("Frogs of ponds");
    var first = officer.post("/en/inventory/" + id + "/edit", "version", "1", "title-en", "Frogs");
    done(first);
    var second =
        colleague.post("/en/inventory/" + id + "/edit", "version", "1", "title-en", "Toads");
    refused(second, 409, "Somebody changed this record meanwhile");
    assertThat(second.body()).contains("value=\"Toads\"");
    var wrong =
        officer.post(
            "/en/inventory/" + id + "/edit",
            "version",
            "2",
            "title-en",
            "Frogs",
            "steward-mail",
            "nobody",
            "kind",
            "poem");
    refused(wrong, 400, "“poem” is not one of the answers");
    assertThat(wrong.body()).contains("value=\"nobody\"");
  }

  @Test
  void nobodyElseChangesABodysRecords() {
    var id = keepers.entered("Reeds of ponds");
    refused(
        stranger.post("/en/inventory/new", "body", body, "title-en", "Mine"), 403, "are not yours");
    refused(take(stranger, id, "withdraw", "said", "No"), 403, "are not yours");
    assertThat(stranger.get("/en/inventory/" + id + "/edit").statusCode()).isEqualTo(403);
    assertThat(keepers.state(id)).isEqualTo("identified");
  }
}
