package mizan.platform.certificates.pages;

import java.util.ArrayList;
import java.util.List;
import mizan.platform.certificates.pages.CertificatesPage.Line;
import mizan.platform.web.Crumb;
import mizan.platform.web.Fact;
import mizan.platform.web.Field;
import mizan.platform.web.Page;
import mizan.platform.web.Words;

/// Whether a certificate holds: what its QR code leads to.
///
/// @param deciding whether the reader may confirm or revoke
/// @param printed whether the site can print it
/// @param typed the reason that was given when it was refused
/// @param error why it was refused; "" when it was not
/// @param wrong the question that the error is about; "" when it is about no single one
public record CertificatePage(
    Line certificate,
    int version,
    boolean deciding,
    boolean printed,
    String typed,
    String error,
    String wrong)
    implements Page {

  @Override
  public String title(Words words) {
    return words.text(
        "certificates.name",
        words.text("certificates.award." + certificate.award()),
        certificate.edition());
  }

  @Override
  public List<Crumb> trail(Words words) {
    return List.of(new Crumb(words.text("certificates.title"), "/certificates"));
  }

  /// Whether everybody may see it.
  public boolean isPublic() {
    return certificate.issued() != null && !certificate.state().equals("declined");
  }

  public List<Fact> facts(Words words) {
    var formats = words.formats();
    var facts = new ArrayList<Fact>();
    facts.add(new Fact(words.text("certificates.number"), certificate.id()));
    facts.add(
        new Fact(words.text("certificates.portal"), certificate.title().in(words.language())));
    facts.add(new Fact(words.text("certificates.body"), certificate.body().in(words.language())));
    facts.add(new Fact(words.text("certificates.score"), formats.number(certificate.score(), 1)));
    facts.add(
        new Fact(words.text("certificates.coverage"), formats.percent(certificate.coverage())));
    facts.add(new Fact(words.text("certificates.methodology"), certificate.methodology()));
    var issued = certificate.issued();
    if (issued != null) {
      facts.add(new Fact(words.text("certificates.issued"), formats.date(issued)));
    }
    if (!certificate.reason().isEmpty()) {
      facts.add(new Fact(words.text("certificates.reason"), certificate.reason()));
    }
    return facts;
  }

  public Field question(Words words) {
    var field =
        new Field.Text(
            "reason",
            words.text("certificates.reason"),
            words.text("certificates.reason.hint"),
            typed,
            "");
    return wrong.equals("reason") ? field.wrong(error) : field;
  }
}
