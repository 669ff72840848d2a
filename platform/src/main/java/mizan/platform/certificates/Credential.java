package mizan.platform.certificates;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.platform.bodies.Bodies;
import mizan.platform.bodies.PublicBody;
import mizan.platform.portals.Portal;
import mizan.platform.portals.Portals;
import mizan.platform.web.Country;
import mizan.platform.web.Dictionaries;
import mizan.platform.web.Language;
import mizan.platform.web.SiteAddress;
import org.springframework.stereotype.Component;

/// A certificate as an Open Badges 3.0 credential, secured as a JSON Web Token: a W3C Verifiable
/// Credential that any wallet or verifier reads.
@Component
class Credential {
  private static final List<String> CONTEXT =
      List.of(
          "https://www.w3.org/ns/credentials/v2",
          "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json");

  private final SiteAddress site;
  private final SigningKey key;
  private final Dictionaries dictionaries;
  private final Portals portals;
  private final Bodies bodies;

  Credential(
      SiteAddress site, SigningKey key, Dictionaries dictionaries, Portals portals, Bodies bodies) {
    this.site = site;
    this.key = key;
    this.dictionaries = dictionaries;
    this.portals = portals;
    this.bodies = bodies;
  }

  /// The credential of a certificate as a signed token.
  String sign(Certificate certificate, Instant issued, Country country) {
    var payload = new LinkedHashMap<String, Object>(unsigned(certificate, issued, country));
    payload.put("iss", address("/certificates/issuer.json"));
    payload.put("jti", payload.get("id"));
    payload.put("sub", portal(certificate).map(Portal::address).orElse(certificate.portal()));
    payload.put("nbf", issued.getEpochSecond());
    return key.token(payload, address("/certificates/keys.json"));
  }

  private Map<String, Object> unsigned(Certificate certificate, Instant issued, Country country) {
    var words = dictionaries.in(Language.ENGLISH);
    var name =
        words.text(
            "certificates.name",
            words.text("certificates.award." + certificate.award()),
            certificate.edition());
    var body =
        bodies.find(certificate.body()).map(PublicBody::name).map(all -> all.in(Language.ENGLISH));
    var credential = new LinkedHashMap<String, Object>();
    credential.put("@context", CONTEXT);
    credential.put("id", address("/certificates/" + certificate.id() + "/credential.json"));
    credential.put("type", List.of("VerifiableCredential", "OpenBadgeCredential"));
    credential.put("name", name);
    credential.put("issuer", issuer());
    credential.put("validFrom", issued.toString());
    credential.put("credentialSubject", subject(certificate, name, country));
    credential.put(
        "credentialStatus",
        Map.of("id", address("/certificates/revocations.json"), "type", "1EdTechRevocationList"));
    credential.put(
        "evidence",
        List.of(
            Map.of(
                "id",
                site.of(Language.ENGLISH, "/portals/" + certificate.portal()),
                "type",
                List.of("Evidence"),
                "name",
                words.text("certificates.evidence", body.orElse(certificate.body())))));
    return credential;
  }

  private Map<String, Object> subject(Certificate certificate, String name, Country country) {
    var words = dictionaries.in(Language.ENGLISH);
    var invented = country.invented().map(said -> " " + said.en()).orElse("");
    var achievement = new LinkedHashMap<String, Object>();
    achievement.put(
        "id",
        address(
            "/certificates/achievements/%d/%s"
                .formatted(certificate.edition(), certificate.award())));
    achievement.put("type", List.of("Achievement"));
    achievement.put("achievementType", "Certificate");
    achievement.put("name", name);
    achievement.put("description", words.text("certificates.description") + invented);
    achievement.put(
        "criteria",
        Map.of(
            "id", site.of(Language.ENGLISH, "/methodology"),
            "narrative", words.text("certificates.narrative", certificate.methodology())));
    var subject = new LinkedHashMap<String, Object>();
    subject.put("id", portal(certificate).map(Portal::address).orElse(certificate.portal()));
    subject.put("type", List.of("AchievementSubject"));
    subject.put("achievement", achievement);
    subject.put(
        "result",
        List.of(
            Map.of(
                "type", List.of("Result"),
                "value", words.formats().number(certificate.score(), 1))));
    return subject;
  }

  /// Who issues certificates: the site.
  Map<String, Object> issuer() {
    var issuer = new LinkedHashMap<String, Object>();
    issuer.put("id", address("/certificates/issuer.json"));
    issuer.put("type", List.of("Profile"));
    issuer.put("name", dictionaries.in(Language.ENGLISH).text("web.site"));
    issuer.put("url", site.root());
    return issuer;
  }

  /// The public keys, as a JSON Web Key set.
  Map<String, Object> keys() {
    var published = new LinkedHashMap<>(key.publicKey());
    published.put("kid", key.thumbprint());
    published.put("alg", "EdDSA");
    published.put("use", "sig");
    return Map.of("keys", List.of(published));
  }

  String address(String path) {
    return site.root() + path;
  }

  private Optional<Portal> portal(Certificate certificate) {
    return portals.find(certificate.portal());
  }
}
