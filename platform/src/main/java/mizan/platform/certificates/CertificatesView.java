package mizan.platform.certificates;

import mizan.platform.bodies.Bodies;
import mizan.platform.bodies.PublicBody;
import mizan.platform.certificates.Certificate.State;
import mizan.platform.certificates.pages.CertificatePage;
import mizan.platform.certificates.pages.CertificatesPage;
import mizan.platform.certificates.pages.CertificatesPage.Line;
import mizan.platform.certificates.pages.SheetPage;
import mizan.platform.editions.Edition;
import mizan.platform.editions.Editions;
import mizan.platform.portals.Portal;
import mizan.platform.portals.Portals;
import mizan.platform.web.Forms.Refusal;
import mizan.platform.web.Language;
import mizan.platform.web.Printer;
import mizan.platform.web.Problem;
import mizan.platform.web.QrCode;
import mizan.platform.web.SiteAddress;
import mizan.platform.web.Trilingual;
import org.springframework.stereotype.Component;

/// Makes the pages of certificates.
@Component
class CertificatesView {
  private final Certificates certificates;
  private final Editions editions;
  private final Bodies bodies;
  private final Portals portals;
  private final Outside outside;

  CertificatesView(
      Certificates certificates,
      Editions editions,
      Bodies bodies,
      Portals portals,
      Outside outside) {
    this.certificates = certificates;
    this.editions = editions;
    this.bodies = bodies;
    this.portals = portals;
    this.outside = outside;
  }

  /// What leads out of the site: its address, and paper.
  @Component
  record Outside(SiteAddress site, Printer printer) {}

  CertificatesPage list() {
    return new CertificatesPage(
        certificates.list().stream().map(this::line).toList(), certificates.isUnit());
  }

  CertificatePage one(String id, String reason, Refusal refusal) {
    var certificate = find(id);
    return new CertificatePage(
        line(certificate),
        certificate.version(),
        certificates.isUnit(),
        outside.printer.isThere(),
        reason,
        refusal.text(),
        refusal.field());
  }

  SheetPage sheet(String id, Language language) {
    var certificate = find(id);
    if (!certificate.isPublic()) {
      throw Problem.notFound("certificates.none-such");
    }
    var address = outside.site.of(language, "/certificates/" + id);
    var drawn = QrCode.draw(address);
    return new SheetPage(line(certificate), address, drawn.size(), drawn.path());
  }

  private Certificate find(String id) {
    return certificates.find(id).orElseThrow(() -> Problem.notFound("certificates.none-such"));
  }

  private Line line(Certificate certificate) {
    var portal =
        portals
            .find(certificate.portal())
            .map(Portal::title)
            .orElse(Trilingual.same(certificate.portal()));
    var body =
        bodies
            .find(certificate.body())
            .map(PublicBody::name)
            .orElse(Trilingual.same(certificate.body()));
    return new Line(
        certificate.id(),
        certificate.edition(),
        certificate.portal(),
        portal,
        body,
        certificate.award(),
        certificate.score(),
        certificate.coverage(),
        certificate.methodology(),
        state(certificate),
        certificate.issued(),
        certificate.reason());
  }

  /// A certificate holds until the next edition is there, and only as long as its own stands.
  String state(Certificate certificate) {
    if (certificate.state() != State.AWARDED) {
      return certificate.state().code();
    }
    if (isWithdrawn(certificate.edition())) {
      return "void";
    }
    return isOver(certificate) ? "expired" : State.AWARDED.code();
  }

  private boolean isWithdrawn(int edition) {
    return editions
        .find(edition)
        .filter(found -> found.state() == Edition.State.WITHDRAWN)
        .isPresent();
  }

  private boolean isOver(Certificate certificate) {
    return editions
        .findPublished()
        .map(Edition::number)
        .filter(number -> number > certificate.edition())
        .isPresent();
  }
}
