package mizan.engine.harvesting;

import java.net.URI;
import java.nio.file.Path;

/// A portal under evaluation: a living one by its address, or the recording of one.
///
/// @param slug its short name, safe as a file name and in an address
public record Portal(String slug, Location location) {

  /// Where its catalogue is read.
  public sealed interface Location {
    /// A portal on the network; the kind is found by asking it.
    record Web(URI address) implements Location {}

    /// A recorded catalogue.
    record Recording(Path file) implements Location {}
  }

  /// The address or file name, as shown to people.
  public String address() {
    return switch (location) {
      case Location.Web(var address) -> address.toString();
      case Location.Recording(var file) -> file.toString();
    };
  }
}
