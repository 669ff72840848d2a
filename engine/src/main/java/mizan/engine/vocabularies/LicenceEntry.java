package mizan.engine.vocabularies;

import org.jspecify.annotations.Nullable;

/// A licence we know: whether the Open Definition accepts it, and in which lists it stands.
///
/// @param inEuAuthority stands in the licence authority table of the EU Publications Office
/// @param inEdpList stands in the older list of the European Data Portal
public record LicenceEntry(
    String code, String uri, boolean open, boolean inEuAuthority, boolean inEdpList) {
  private static final Aliases<LicenceEntry> ALL = new Aliases<>(Aliases::address);
  private static final Aliases<LicenceEntry> URIS = new Aliases<>(Aliases::address);

  static {
    for (var row : ListFile.rows("licences")) {
      var licence =
          new LicenceEntry(
              row.get("code"),
              row.get("uri"),
              row.get("open").equals("1"),
              row.get("in_eu_authority").equals("1"),
              row.get("in_edp_list").equals("1"));
      ALL.add(licence.code, licence);
      if (!licence.uri.isEmpty()) {
        ALL.add(licence.uri, licence);
        URIS.add(licence.uri, licence);
      }
      ListFile.several(row.get("aliases")).forEach(alias -> ALL.add(alias, licence));
    }
  }

  /// The licence that an id, a title or an address means.
  public static @Nullable LicenceEntry of(String given) {
    return ALL.find(given);
  }

  /// The licence whose list URI this is, written as the list writes it.
  public static @Nullable LicenceEntry ofUri(String uri) {
    return URIS.find(uri);
  }
}
