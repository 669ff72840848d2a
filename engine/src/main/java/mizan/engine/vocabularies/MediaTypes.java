package mizan.engine.vocabularies;

/// The IANA list of media types.
public final class MediaTypes {
  private static final String IANA = "iana.org/assignments/media-types/";
  private static final Aliases<Boolean> LISTED = new Aliases<>(MediaTypes::fold);

  static {
    ListFile.rows("media-types").forEach(row -> LISTED.add(row.get("media_type"), true));
  }

  private MediaTypes() {}

  /// Whether the value is a registered media type, written plainly or as its IANA address.
  public static boolean listed(String given) {
    return LISTED.find(given) != null;
  }

  private static String fold(String given) {
    var address = Aliases.address(given);
    return address.startsWith(IANA) ? address.substring(IANA.length()) : Aliases.word(given);
  }
}
