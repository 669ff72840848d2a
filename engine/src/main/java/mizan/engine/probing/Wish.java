package mizan.engine.probing;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// An address that is to be asked once, however many distributions give it.
///
/// @param address as given
/// @param format as declared; "" without one
/// @param direct whether the address is said to be that of the file itself, not of a page
/// @param whole whether the file is to be opened
record Wish(String address, String format, boolean direct, boolean whole) {
  static Wish ofFile(Listed.File file, boolean whole) {
    return new Wish(file.address(), file.format(), file.direct(), whole);
  }

  /// The page about the file; null when there is none beside it.
  static @Nullable Wish ofPage(Listed.File file) {
    return file.page().isEmpty() ? null : new Wish(file.page(), "", false, false);
  }

  /// Why the address cannot be asked; null when it can.
  @Nullable String fault() {
    try {
      var uri = uri();
      var scheme = Objects.requireNonNullElse(uri.getScheme(), "");
      var web = scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https");
      return web && uri.getHost() != null ? null : scheme;
    } catch (URISyntaxException e) {
      return e.getReason();
    }
  }

  URI asked() {
    try {
      return uri();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("fault() was not asked", e);
    }
  }

  /// As browsers do it: many files have spaces and Arabic letters in their names.
  private URI uri() throws URISyntaxException {
    return new URI(new URI(address.strip().replace(" ", "%20")).toASCIIString());
  }
}
