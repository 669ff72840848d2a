package mizan.engine.harvesting;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An address that by its ending leads to a file of data.
final class DataLink {
  private static final Set<String> ENDINGS =
      Set.of(
          "csv", "tsv", "xls", "xlsx", "ods", "json", "geojson", "xml", "zip", "shp", "parquet",
          "kml", "kmz", "gpkg", "gtfs");

  private DataLink() {}

  /// The ending of a file of data, in lower case; null when the address has none.
  static @Nullable String ending(String address) {
    var ending = anyEnding(address);
    return ending != null && ENDINGS.contains(ending) ? ending : null;
  }

  /// The ending of whatever file an address leads to, that of its packing left out; null without
  /// one.
  static @Nullable String anyEnding(String address) {
    var path = address.replaceFirst("[?#].*$", "").toLowerCase(Locale.ROOT);
    path = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.gz$", "");
    var dot = path.lastIndexOf('.');
    var ending = dot < 1 ? "" : path.substring(dot + 1);
    return ending.matches("[a-z0-9]{1,8}") ? ending : null;
  }

  static boolean isHttp(String address) {
    return address.regionMatches(true, 0, "http://", 0, 7)
        || address.regionMatches(true, 0, "https://", 0, 8);
  }

  /// An address as browsers read it: spaces and letters of other scripts in percent, no fragment.
  /// Null when it is none, or leads out of the web.
  static @Nullable URI resolved(URI base, String written) {
    var given = written.strip().replaceFirst("#.*$", "").replace(" ", "%20");
    try {
      var target = new URI(base.resolve(new URI(given)).normalize().toASCIIString());
      return target.getHost() == null || !isHttp(target.toString()) ? null : target;
    } catch (URISyntaxException | IllegalArgumentException _) {
      return null;
    }
  }
}
