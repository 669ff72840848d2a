package mizan.engine.fetching;

import java.net.URI;
import java.util.List;

/// A place from which a host's files are taken instead: a copy that serves the same paths.
///
/// @param prefix what the addresses begin with, `https://data.example/`
/// @param base what stands there instead, `http://127.0.0.1:8000/copy/`
public record Mirror(String prefix, URI base) {
  /// The address to ask for the one that is meant.
  static URI of(List<Mirror> mirrors, URI address) {
    var meant = address.toString();
    for (var mirror : mirrors) {
      if (meant.startsWith(mirror.prefix)) {
        return URI.create(mirror.base + meant.substring(mirror.prefix.length()));
      }
    }
    return address;
  }
}
