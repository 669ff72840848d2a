package mizan.platform.certificates;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import mizan.platform.Site;
import mizan.platform.TestClock;
import mizan.platform.accounts.Audit;
import mizan.platform.accounts.Grant;
import mizan.platform.accounts.Guest;
import mizan.platform.accounts.People;
import mizan.platform.accounts.Role;
import mizan.platform.bodies.Bodies;
import mizan.platform.bodies.PublicBody;
import mizan.platform.certificates.Certificate.State;
import mizan.platform.portals.Portal;
import mizan.platform.portals.Portals;
import mizan.platform.web.Printer;
import mizan.platform.web.Trilingual;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A certificate is proposed, confirmed, verified by others, and revoked.
@Site
@Import({TestClock.Wound.class, People.class})
class CertificatesTest {
  private static final String ID = "7F3K-9QXM-2CDW";

  private final Certificates certificates;
  private final People people;
  private final JdbcClient jdbc;

  @LocalServerPort private int port;

  @Autowired
  CertificatesTest(Certificates certificates, People people, JdbcClient jdbc) {
    this.certificates = certificates;
    this.people = people;
    this.jdbc = jdbc;
  }

  @BeforeEach
  void propose(@Autowired Bodies bodies, @Autowired Portals portals) {
    jdbc.sql("delete from certificates_certificate").update();
    var name = new Trilingual("وزارة <المياه>", "Ministère des <eaux>", "Ministry of <Waters>");
    bodies.register(PublicBody.of("waters", PublicBody.Kind.MINISTRY, name));
    portals.register(new Portal("waters", "https://waters.example/", "ckan", name, "waters"));
    certificates.propose(proposed(ID, 1));
  }

  private static Certificate proposed(String id, int edition) {
    return new Certificate(
        id,
        edition,
        "waters",
        "waters",
        "gold",
        91.25,
        0.97,
        "mizan 2",
        State.PROPOSED,
        null,
        "",
        "",
        1);
  }

  private HttpResponse<String> decide(Guest guest, String verb, int version, String reason) {
    return guest.post(
        "/en/certificates/" + ID, "do", verb, "version", version + "", "reason", reason);
  }

  private Guest unit() {
    return people.signIn(people.add(Role.UNIT), port);
  }

  private State state() {
    return State.of(
        jdbc.sql("select state from certificates_certificate where id = ?")
            .param(ID)
            .query(String.class)
            .single());
  }

  @Test
  void whatIsProposedIsTheUnitsToSeeOnly() {
    var guest = new Guest(port);
    var officer = people.signIn(people.add(new Grant(Role.OFFICER, "waters")), port);
    for (var asker : List.of(guest, officer)) {
      assertThat(asker.get("/en/certificates/" + ID).statusCode()).isEqualTo(404);
      assertThat(asker.get("/en/certificates/" + ID + "/sheet").statusCode()).isEqualTo(404);
      assertThat(asker.get("/certificates/" + ID + "/credential.jwt").statusCode()).isEqualTo(404);
      assertThat(asker.get("/en/certificates").body()).doesNotContain(ID);
    }
    assertThat(decide(officer, "award", 1, "").statusCode()).isEqualTo(403);
    assertThat(state()).isEqualTo(State.PROPOSED);
    assertThat(unit().get("/en/certificates/" + ID).statusCode()).isEqualTo(200);
  }

  @Test
  void anIndependentVerifierAcceptsTheCredential() throws Exception {
    assertThat(decide(unit(), "award", 1, "").statusCode()).isEqualTo(303);
    var guest = new Guest(port);
    var token = guest.get("/certificates/" + ID + "/credential.jwt").body();
    var parts = token.split("\\.");
    var keys = json(guest.get("/certificates/keys.json").body()).get("keys").get(0);
    assertThat(verifies(parts, keys)).isTrue();

    var header = json(decoded(parts[0]));
    assertThat(header.get("alg").asString()).isEqualTo("EdDSA");
    assertThat(header.get("kid").asString()).endsWith("#" + keys.get("kid").asString());
    assertThat(header.get("jwk").get("x")).isEqualTo(keys.get("x"));
    var payload = json(decoded(parts[1]));
    assertThat(payload.get("type").toString())
        .contains("VerifiableCredential", "OpenBadgeCredential");
    assertThat(payload.get("issuer").get("id")).isEqualTo(payload.get("iss"));
    assertThat(payload.get("id")).isEqualTo(payload.get("jti"));
    assertThat(payload.get("credentialSubject").get("id")).isEqualTo(payload.get("sub"));
    assertThat(payload.get("credentialSubject").get("achievement").get("name").asString())
        .isEqualTo("Gold certificate of excellence, edition 1");
    assertThat(json(guest.get("/certificates/" + ID + "/credential.json").body()))
        .isEqualTo(payload);

    var forged =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(decoded(parts[1]).replace("Gold", "Iron").getBytes(UTF_8));
    assertThat(verifies(new String[] {parts[0], forged, parts[2]}, keys)).isFalse();
  }

  private static boolean verifies(String[] parts, JsonNode key) {
    var verifier = new Ed25519Signer();
    var x = Base64.getUrlDecoder().decode(key.get("x").asString());
    verifier.init(false, new Ed25519PublicKeyParameters(x));
    var signed = (parts[0] + "." + parts[1]).getBytes(US_ASCII);
    verifier.update(signed, 0, signed.length);
    return verifier.verifySignature(Base64.getUrlDecoder().decode(parts[2]));
  }

  private static String decoded(String part) {
    return new String(Base64.getUrlDecoder().decode(part), UTF_8);
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }

  @Test
  void everybodyReadsWhetherItHoldsAndWhyNot(@Autowired Audit audit) {
    var unit = unit();
    assertThat(decide(unit, "revoke", 1, "Why").statusCode()).as("not yet given").isEqualTo(409);
    assertThat(decide(unit, "award", 1, "").statusCode()).isEqualTo(303);
    var guest = new Guest(port);
    for (var language : List.of("ar", "fr", "en")) {
      assertThat(guest.get("/" + language + "/certificates").body()).contains(ID);
      var page = guest.get("/" + language + "/certificates/" + ID);
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body()).doesNotContain("<Waters>", "<eaux>", "name=\"do\"");
    }
    assertThat(guest.get("/en/certificates/" + ID).body()).contains("holds");
    assertThat(json(guest.get("/certificates/revocations.json").body()).get("revokedCredential"))
        .isEmpty();

    assertThat(decide(unit, "revoke", 2, " ").statusCode()).as("without a reason").isEqualTo(400);
    assertThat(decide(unit, "revoke", 1, "Why").statusCode()).as("seen too early").isEqualTo(409);
    assertThat(decide(unit, "revoke", 2, "The files were <taken> away").statusCode())
        .isEqualTo(303);
    assertThat(guest.get("/en/certificates/" + ID).body())
        .contains("holds no longer", "The files were")
        .doesNotContain("<taken>");
    var revoked =
        json(guest.get("/certificates/revocations.json").body()).get("revokedCredential").get(0);
    var credential = json(guest.get("/certificates/" + ID + "/credential.json").body());
    assertThat(revoked.get("id")).isEqualTo(credential.get("id"));
    assertThat(decide(unit, "award", 3, "").statusCode())
        .as("what is revoked stays so")
        .isEqualTo(409);
    assertThat(audit.verify().broken()).isEmpty();
  }

  @Test
  void aPortalHasOneCertificateInAnEdition() {
    certificates.propose(proposed("2222-2222-2222", 1));
    certificates.propose(proposed("3333-3333-3333", 2));
    assertThat(
            jdbc.sql("select id from certificates_certificate order by id")
                .query(String.class)
                .list())
        .containsExactly("3333-3333-3333", ID);
  }

  @Test
  void theSheetIsPrintedInEveryLanguage(@Autowired Printer printer) {
    assumeTrue(printer.isThere(), "Chromium is missing");
    decide(unit(), "award", 1, "");
    for (var language : List.of("ar", "fr", "en")) {
      var sheet = new Guest(port).get("/" + language + "/certificates/" + ID + "/sheet").body();
      assertThat(sheet).contains("class=\"qr\"", "/" + language + "/certificates/" + ID);
      var pdf = new Guest(port).get("/certificates/" + ID + "/" + language + ".pdf");
      assertThat(pdf.statusCode()).isEqualTo(200);
      assertThat(pdf.body()).startsWith("%PDF-").contains("/Count 1");
    }
    assertThat(new Guest(port).get("/certificates/" + ID + "/de.pdf").statusCode()).isEqualTo(404);
  }
}
