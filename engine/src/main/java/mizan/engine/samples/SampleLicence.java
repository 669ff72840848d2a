package mizan.engine.samples;

/// A licence that the invented portals name.
///
/// @param ckan its id in CKAN
record SampleLicence(Standing standing, String ckan, String title, String url) {

  /// What a reader who knows the world's licences makes of it.
  enum Standing {
    OPEN,
    NOT_OPEN,
    UNKNOWN
  }

  static SampleLicence of(Facts facts) {
    var standing =
        switch (facts.text("open", "")) {
          case "true" -> Standing.OPEN;
          case "false" -> Standing.NOT_OPEN;
          default -> Standing.UNKNOWN;
        };
    return new SampleLicence(standing, facts.text("ckan"), facts.text("title"), facts.text("url"));
  }
}
