package mizan.platform.certificates.pages;

import mizan.platform.certificates.pages.CertificatesPage.Line;
import mizan.platform.web.Page;
import mizan.platform.web.Words;

/// A certificate as it is printed and framed.
///
/// @param address where it is verified
/// @param size of the QR code of that address, in modules
/// @param path of its dark modules, for SVG
public record SheetPage(Line certificate, String address, int size, String path) implements Page {
  @Override
  public String title(Words words) {
    return words.text("certificates.award." + certificate.award());
  }
}
