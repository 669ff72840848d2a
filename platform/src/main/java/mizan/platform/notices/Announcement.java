package mizan.platform.notices;

import java.time.Instant;
import java.util.Locale;

/// Something public that is worth telling; its words are made in the reader's language.
///
/// @param about what it is about: what does not apply is "" or 0
record Announcement(String id, Kind kind, Instant at, About about) {

  /// What has happened.
  enum Kind {
    EDITION_OPENED,
    EDITION_PUBLISHED,
    EDITION_CLOSED,
    EDITION_WITHDRAWN,
    CERTIFICATE_AWARDED,
    CERTIFICATE_REVOKED,
    RECOMMENDATIONS_CARRIED_OUT,
    RECOMMENDATIONS_FELL_BACK,
    REQUEST_SENT,
    REQUEST_ANSWERED,
    REQUEST_RELEASED,
    REUSE_PUBLISHED,
    INITIATIVE_PUBLISHED,
    ISSUE_TOLD,
    ISSUE_VERIFIED;

    /// The stable name, `edition-published`.
    String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Kind of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }

  /// What an announcement is about.
  ///
  /// @param certificate its number
  /// @param award its rank, `gold`
  /// @param number of recommendations, or the number of a request, a reuse, an initiative or an
  ///   issue
  record About(
      int edition, String body, String portal, String certificate, String award, int number) {
    static About edition(int edition) {
      return new About(edition, "", "", "", "", 0);
    }

    static About recommendations(int edition, String body, int number) {
      return new About(edition, body, "", "", "", number);
    }

    static About thing(int number) {
      return new About(0, "", "", "", "", number);
    }

    static About issue(int number, String body, String portal) {
      return new About(0, body, portal, "", "", number);
    }

    static About request(int number, String body) {
      return new About(0, body, "", "", "", number);
    }
  }

  /// The page that it leads to, without the language.
  String path() {
    return switch (kind) {
      case EDITION_OPENED, EDITION_PUBLISHED, EDITION_CLOSED, EDITION_WITHDRAWN ->
          "/editions/" + about.edition();
      case CERTIFICATE_AWARDED, CERTIFICATE_REVOKED -> "/certificates/" + about.certificate();
      case RECOMMENDATIONS_CARRIED_OUT, RECOMMENDATIONS_FELL_BACK ->
          "/recommendations?body=" + about.body();
      case REQUEST_SENT, REQUEST_ANSWERED, REQUEST_RELEASED -> "/requests/" + about.number();
      case REUSE_PUBLISHED -> "/reuses/" + about.number();
      case INITIATIVE_PUBLISHED -> "/initiatives/" + about.number();
      case ISSUE_TOLD, ISSUE_VERIFIED -> "/issues/" + about.number();
    };
  }
}
