package mizan.engine.vocabularies;

import org.jspecify.annotations.Nullable;

/// A kind of file of the European file-type authority table, with the two properties that the
/// metadata quality assessment asks of it.
public record FileType(String code, String uri, boolean machineReadable, boolean nonProprietary) {
  private static final Aliases<FileType> BY_NAME = new Aliases<>(Aliases::word);
  private static final Aliases<FileType> BY_URI = new Aliases<>(Aliases::address);

  static {
    for (var row : ListFile.rows("file-types")) {
      var type =
          new FileType(
              row.get("code"),
              row.get("uri"),
              row.get("machine_readable").equals("1"),
              row.get("non_proprietary").equals("1"));
      BY_URI.add(type.uri, type);
      BY_NAME.add(type.code, type);
      ListFile.several(row.get("aliases")).forEach(alias -> BY_NAME.add(alias, type));
      ListFile.several(row.get("media_types")).forEach(alias -> BY_NAME.add(alias, type));
      ListFile.several(row.get("extensions")).forEach(alias -> BY_NAME.add(alias, type));
    }
  }

  /// The file type whose authority URI this is.
  public static @Nullable FileType ofUri(String uri) {
    return BY_URI.find(uri);
  }

  /// The file type that a portal's word means: its code, an alias, a media type or its URI.
  public static @Nullable FileType of(String given) {
    var type = BY_NAME.find(given);
    return type == null ? BY_URI.find(given) : type;
  }
}
