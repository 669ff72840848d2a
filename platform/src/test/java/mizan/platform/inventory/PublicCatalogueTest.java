package mizan.platform.inventory;

import static mizan.platform.inventory.RecordKeepers.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mizan.engine.dcat.Dcat;
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

/// The inventory as linked data: what is said of a record, what is not, and who is led where.
@Site
@Import({TestClock.Wound.class, People.class})
class PublicCatalogueTest {
  private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";
  private static int bodies;

  private final Guest anybody;
  private final RecordKeepers keepers;
  private final String body;

  @Autowired
  PublicCatalogueTest(People people, Bodies known, @LocalServerPort int port) {
    bodies++;
    body = "lagoons-" + (char) ('a' + bodies);
    known.register(
        PublicBody.of(
            body, Kind.AGENCY, new Trilingual("وكالة البحيرات", "Agence des lagunes", "")));
    anybody = new Guest(port);
    keepers =
        new RecordKeepers(
            body,
            people.signIn(people.add(new Grant(Role.OFFICER, body)), port),
            people.signIn(people.add(new Grant(Role.OFFICER, body)), port));
  }

  private LinkedData read() {
    return LinkedData.turtle(anybody.get("/inventory.ttl", "Accept", "*/*").body());
  }

  @Test
  void aRecordIsDescribedByWhatItSays() {
    var id = keepers.opened("Salinity of lagoons");
    done(
        keepers.take(
            keepers.officer(), id, "schedule", "quarter", "2099-Q2", "responsible", "Director"));
    var data = read().dataset(id);
    assertThat(data.texts(Dcat.TITLE)).containsExactly("Salinity of lagoons@en");
    assertThat(data.texts(Dcat.DESCRIPTION)).containsExactly("How deep each pond is@en");
    assertThat(data.names(Dcat.THEME)).containsExactly(AUTHORITY + "data-theme/ENVI");
    assertThat(data.names(Dcat.ACCRUAL_PERIODICITY))
        .containsExactly(AUTHORITY + "frequency/MONTHLY");
    assertThat(data.names(Dcat.ACCESS_RIGHTS)).containsExactly(AUTHORITY + "access-right/PUBLIC");
    assertThat(data.texts(Dcat.DCT + "available")).containsExactly("2099-06-30");
    assertThat(data.names(Dcat.ADMS + "status"))
        .hasSize(1)
        .first()
        .asString()
        .endsWith("#scheduled");
    assertThat(data.names(Dcat.LANDING_PAGE)).hasSize(3);
    assertThat(data.to(Dcat.CONTACT_POINT).names(Dcat.VCARD + "hasEmail"))
        .containsExactly("mailto:ponds@ponds.example");
    assertThat(data.to(Dcat.PUBLISHER).texts(Dcat.NAME))
        .containsExactlyInAnyOrder("وكالة البحيرات@ar", "Agence des lagunes@fr");
    assertThat(data.names(Dcat.DISTRIBUTION)).isEmpty();
  }

  @Test
  void aRefusalSaysItsGroundAndWhatIsNotDescribedSaysSo() {
    var id = keepers.assessed("Names of fishers of lagoons");
    done(
        keepers.take(
            keepers.officer(),
            id,
            "propose",
            "outcome",
            "not-open",
            "reason-en",
            "Names of people",
            "ground",
            "other",
            "review",
            "2099-03-02",
            "partial",
            "Each row names a person"));
    assertThat(read().dataset(id).names(Dcat.ACCESS_RIGHTS)).as("before it is signed").isEmpty();
    done(keepers.take(keepers.colleague(), id, "sign"));
    var data = read().dataset(id);
    assertThat(data.names(Dcat.ACCESS_RIGHTS))
        .containsExactly(AUTHORITY + "access-right/NON_PUBLIC");
    assertThat(data.to(Dcat.RIGHTS).texts(Dcat.RDFS + "label"))
        .contains("Not open – Another text (named in the reasons) – Names of people@en");
    var bare = keepers.entered("Reeds of lagoons");
    assertThat(read().dataset(bare).texts(Dcat.DESCRIPTION)).hasSize(3);
  }

  @Test
  void onlyWhatIsWhollyPublicIsSaidToAnybody() {
    var title = keepers.described("Wrecks in lagoons");
    var hidden = keepers.described("Mines in lagoons");
    var merged = keepers.described("Old mines below lagoons");
    assertThat(read().ids()).contains(title, hidden, merged);
    done(
        keepers.take(
            keepers.officer(), merged, "merge", "heir", hidden, "said", "The same holding"));
    assertThat(read().dataset(merged).names(Dcat.DCT + "isReplacedBy")).hasSize(1);
    show(title, "title-only");
    show(hidden, "hidden");
    for (var who : List.of(anybody, keepers.officer())) {
      for (var file : List.of("/inventory.ttl", "/inventory.jsonld")) {
        var document = who.get(file, "Accept", "*/*").body();
        assertThat(document)
            .contains(merged)
            .doesNotContain("Wrecks in lagoons", "Mines in lagoons");
        assertThat(document).doesNotContainPattern("/" + hidden + "[\">#]");
      }
    }
    assertThat(read().dataset(merged).names(Dcat.DCT + "isReplacedBy")).isEmpty();
    var ids = read().ids();
    assertThat(ids).doesNotContain(title, hidden).contains(merged);
    assertThat(LinkedData.idsOf(anybody.get("/en/inventory/inventory.csv").body()))
        .containsExactlyInAnyOrderElementsOf(ids);
  }

  private void show(String id, String visibility) {
    done(keepers.take(keepers.officer(), id, "show", "visibility", visibility, "ground", "other"));
  }

  @Test
  void whoHasItIsNotSentItAgainUntilAnythingChanges() {
    keepers.described("Tides of lagoons");
    var first = anybody.get("/inventory.ttl", "Accept", "text/turtle");
    var mark = first.headers().firstValue("ETag").orElseThrow();
    assertThat(first.headers().firstValue("Content-Type")).contains("text/turtle;charset=UTF-8");
    assertThat(first.headers().firstValue("Cache-Control").orElseThrow()).contains("no-cache");
    assertThat(first.headers().allValues("Link"))
        .anyMatch(link -> link.contains("</inventory.jsonld>; rel=\"alternate\""));
    var again = anybody.get("/inventory.ttl", "If-None-Match", mark);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    keepers.described("Winds of lagoons");
    assertThat(anybody.get("/inventory.ttl", "If-None-Match", mark).body())
        .contains("Winds of lagoons");
  }

  @Test
  void namesLeadToThePageOrTheFileThatIsAskedFor() {
    var id = keepers.described("Fish of lagoons");
    assertThat(place("/inventory/" + id, "text/html", "ar")).isEqualTo("/ar/inventory/" + id);
    assertThat(place("/inventory", "text/html", "en")).isEqualTo("/en/inventory");
    for (var address : List.of("/inventory", "/fr/inventory")) {
      assertThat(place(address, "text/turtle", "fr")).isEqualTo("/inventory.ttl");
      assertThat(place(address, "application/ld+json", "fr")).isEqualTo("/inventory.jsonld");
    }
    var page = anybody.get("/fr/inventory", "Accept", "text/html,*/*;q=0.8");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("<link rel=\"alternate\" type=\"text/turtle\" href=\"/inventory.ttl\">");
  }

  private String place(String address, String form, String language) {
    var answer = anybody.get(address, "Accept", form, "Accept-Language", language);
    assertThat(answer.statusCode()).as("%s %s", address, form).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow();
  }
}
