package mizan.platform.certificates;

import jakarta.servlet.http.HttpServletRequest;
import mizan.platform.certificates.pages.CertificatePage;
import mizan.platform.certificates.pages.CertificatesPage;
import mizan.platform.certificates.pages.SheetPage;
import mizan.platform.web.Forms;
import mizan.platform.web.Forms.Refusal;
import mizan.platform.web.Language;
import mizan.platform.web.PageController;
import mizan.platform.web.Problem;
import mizan.platform.web.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Opens the list of certificates and the page on which one is verified; takes what the jury
/// decided.
@PageController
class CertificatesController {
  private final Certificates certificates;
  private final CertificatesView view;
  private final Forms forms;

  CertificatesController(Certificates certificates, CertificatesView view, Forms forms) {
    this.certificates = certificates;
    this.view = view;
    this.forms = forms;
  }

  @Bean
  static Section certificatesSection() {
    return new Section(16, "certificates.section", "/certificates");
  }

  @GetMapping("/certificates")
  CertificatesPage list() {
    return view.list();
  }

  @GetMapping("/certificates/{id}")
  CertificatePage show(@PathVariable String id) {
    return view.one(id, "", Refusal.NONE);
  }

  @GetMapping("/certificates/{id}/sheet")
  SheetPage sheet(Language language, @PathVariable String id) {
    return view.sheet(id, language);
  }

  @PostMapping("/certificates/{id}")
  ResponseEntity<?> decide(
      Language language,
      @PathVariable String id,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam(defaultValue = "") String reason,
      HttpServletRequest request) {
    return forms.answer(
        request,
        () -> {
          switch (String.valueOf(request.getParameter("do"))) {
            case "award" -> certificates.award(id, version);
            case "decline" -> certificates.decline(id, version, reason);
            case "revoke" -> certificates.revoke(id, version, reason);
            default -> throw Problem.badRequest("certificates.unclear");
          }
          return Forms.onwards(language, "/certificates/" + id);
        },
        refusal -> view.one(id, reason, refusal));
  }
}
