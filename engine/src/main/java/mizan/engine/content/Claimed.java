package mizan.engine.content;

/// What is said of a file before it is opened.
///
/// @param format as the portal declares it; "" when it does not
/// @param name of the file, or the address that it came from
/// @param mediaType as the server sent it; "" when it did not, or when there was no server
public record Claimed(String format, String name, String mediaType) {
  /// The last part of the name, without what is asked of a server.
  String fileName() {
    var path = name.split("[?#]", 2)[0];
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  }
}
