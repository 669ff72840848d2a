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
    record Recording(Path file) implements Location {
      /// The file's name without its endings: that of the format, and the kind before it.
      public String name() {
        var plain = file.getFileName().toString().replaceFirst("\\.gz$", "");
        var kind = RecordKind.ofRecording(plain);
        var stem = plain.replaceFirst("\\.[^.]+$", "");
        return kind == null ? stem : stem.substring(0, stem.length() - kind.code().length() - 1);
      }
    }
  }

  /// The address or file name, as shown to people.
  public String address() {
    return switch (location) {
      case Location.Web(var address) -> address.toString();
      case Location.Recording(var file) -> file.toString();
    };
  }
}
