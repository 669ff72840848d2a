package mizan.platform.certificates;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import mizan.platform.web.Language;
import mizan.platform.web.Printer;
import mizan.platform.web.Problem;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// Hands out what verifies a certificate without this site: the signed credential, the keys, what
/// was revoked; and its sheet as PDF.
@RestController
class CredentialController {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final MediaType TOKEN = new MediaType("application", "vc+jwt");

  private final Certificates certificates;
  private final CertificatesView view;
  private final Credential credential;
  private final Printer printer;

  CredentialController(
      Certificates certificates, CertificatesView view, Credential credential, Printer printer) {
    this.certificates = certificates;
    this.view = view;
    this.credential = credential;
    this.printer = printer;
  }

  @GetMapping("/certificates/{id}/credential.jwt")
  ResponseEntity<byte[]> token(@PathVariable String id) {
    return file(find(id).credential().getBytes(UTF_8), TOKEN, id + ".jwt");
  }

  /// What the token says, to be read; only the token is signed.
  @GetMapping("/certificates/{id}/credential.json")
  ResponseEntity<byte[]> readable(@PathVariable String id) {
    var payload = find(id).credential().split("\\.", 3)[1];
    return file(Base64.getUrlDecoder().decode(payload), MediaType.APPLICATION_JSON, id + ".json");
  }

  @GetMapping("/certificates/issuer.json")
  ResponseEntity<byte[]> issuer() {
    return json(credential.issuer(), "issuer.json");
  }

  @GetMapping("/certificates/keys.json")
  ResponseEntity<byte[]> keys() {
    return json(credential.keys(), "keys.json");
  }

  /// Which certificates hold no longer (1EdTech revocation list).
  @GetMapping("/certificates/revocations.json")
  ResponseEntity<byte[]> revocations() {
    List<Map<String, Object>> revoked =
        certificates.list().stream()
            .filter(Certificate::isPublic)
            .filter(certificate -> !view.state(certificate).equals("awarded"))
            .map(certificate ->
                Map.<String, Object>of(
                    "id",
                    credential.address("/certificates/" + certificate.id() + "/credential.json"),
                    "revoked",
                    true,
                    "revocationReason",
                    switch (view.state(certificate)) {
                      case "expired" -> "superseded by a later edition";
                      case "void" -> "its edition was withdrawn";
                      default -> certificate.reason();
                    }))
            .toList();
    return json(
        Map.of(
            "id", credential.address("/certificates/revocations.json"),
            "issuer", credential.address("/certificates/issuer.json"),
            "revokedCredential", revoked),
        "revocations.json");
  }

  @GetMapping("/certificates/{id}/{language}.pdf")
  ResponseEntity<byte[]> printed(@PathVariable String id, @PathVariable String language) {
    var certificate = find(id);
    var spoken =
        Language.find(language).orElseThrow(() -> Problem.notFound("certificates.none-such"));
    var pdf =
        printer.print(
            "/" + spoken.code() + "/certificates/" + certificate.id() + "/sheet",
            certificate.state().code());
    return file(pdf, MediaType.APPLICATION_PDF, id + "-" + language + ".pdf");
  }

  private Certificate find(String id) {
    return certificates
        .find(id)
        .filter(Certificate::isPublic)
        .orElseThrow(() -> Problem.notFound("certificates.none-such"));
  }

  private static ResponseEntity<byte[]> json(Map<String, Object> told, String name) {
    return file(JSON.writeValueAsBytes(told), MediaType.APPLICATION_JSON, name);
  }

  private static ResponseEntity<byte[]> file(byte[] content, MediaType type, String name) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline().filename(name).build().toString())
        .body(content);
  }
}
