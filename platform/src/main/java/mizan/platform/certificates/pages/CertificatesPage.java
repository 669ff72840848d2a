package mizan.platform.certificates.pages;

import java.time.Instant;
import java.util.List;
import mizan.platform.web.Page;
import mizan.platform.web.Trilingual;
import mizan.platform.web.Words;
import org.jspecify.annotations.Nullable;

/// The certificates of excellence, those of the newest edition first.
///
/// @param deciding whether the reader may confirm what is proposed
public record CertificatesPage(List<Line> certificates, boolean deciding) implements Page {
  public CertificatesPage {
    certificates = List.copyOf(certificates);
  }

  /// A certificate.
  ///
  /// @param state `proposed`, `awarded`, `expired`, `declined`, `revoked`
  /// @param issued null before it was confirmed
  public record Line(
      String id,
      int edition,
      String portal,
      Trilingual title,
      Trilingual body,
      String award,
      double score,
      double coverage,
      String methodology,
      String state,
      @Nullable Instant issued,
      String reason) {}

  @Override
  public String title(Words words) {
    return words.text("certificates.title");
  }
}
