package mizan.engine.content;

import mizan.engine.places.Box;
import org.jspecify.annotations.Nullable;

/// What is said of a file before it is opened.
///
/// @param format as the portal declares it; "" when it does not
/// @param name of the file, or the address that it came from
/// @param mediaType as the server sent it; "" when it did not, or when there was no server
/// @param country the box in which its places should lie; null when nothing is said
public record Claimed(String format, String name, String mediaType, @Nullable Box country) {
  /// A file of no known country.
  public Claimed(String format, String name, String mediaType) {
    this(format, name, mediaType, null);
  }

  /// The last part of the name, without what is asked of a server.
  public String fileName() {
    var path = name.split("[?#]", 2)[0];
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  }
}
