package mizan.engine.identity;

import java.util.Locale;

/// What two datasets can have in common that speaks for their being one.
public enum Key {
  /// The identifier, as given or as an address.
  IDENTIFIER(0),
  /// An identifier so short or so plain that numbering anew would give it to another.
  SHORT_IDENTIFIER(1),
  /// The address of the page about it.
  LANDING_PAGE(2),
  /// An id of the portal's software, in the identifier, the landing page or the files' addresses.
  PLATFORM_ID(3),
  /// A name that the portal's software made: Opendatasoft's id, CKAN's name, the one of ArcGIS Hub;
  /// other portals may use it for something else.
  PORTAL_NAME(4),
  TITLE_PUBLISHER(5),
  TITLE(6),
  /// Addresses of files.
  ADDRESS(7),
  /// The moment of its first issue, to the minute at least.
  ISSUED(8),
  /// A title of nearly the same words.
  NEAR_TITLE(9),
  /// A person said so.
  DECISION(10);

  private final int number;

  Key(int number) {
    this.number = number;
  }

  /// Its number in tables.
  int number() {
    return number;
  }

  /// Its bit in a set of keys.
  int bit() {
    return 1 << number;
  }

  /// The name in files, such as `landing-page`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
