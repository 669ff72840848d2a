package mizan.engine.identity;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The ids that portal software gives its datasets, found wherever they stand in an address or an
/// identifier: they outlive addresses and identifiers. What is found in small letters.
final class PlatformIds {
  /// CKAN, GeoNetwork, uData's files.
  private static final Pattern UUID =
      Pattern.compile("(?<![0-9a-f])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9a-f])");

  /// An ArcGIS item, with the layer that follows it.
  private static final Pattern ARCGIS =
      Pattern.compile("(?<![0-9a-f])([0-9a-f]{32})(?:_([0-9]{1,5}))?(?![0-9a-f])");

  private static final Pattern UDATA = Pattern.compile("(?<![0-9a-f])[0-9a-f]{24}(?![0-9a-f])");

  /// A Socrata view: where views stand, or an end with a digit in it, for words are of four letters
  /// too.
  private static final Pattern SOCRATA =
      Pattern.compile(
          "/(?:(?:d|w|views|resource|download|geospatial)/([a-z0-9]{4}-[a-z0-9]{4})"
              + "|((?=[a-z-]*[0-9])[a-z0-9]{4}-[a-z0-9]{4}))(?=[/.?]|$)");

  /// Opendatasoft, CKAN, ArcGIS Hub.
  private static final Pattern NAME =
      Pattern.compile(
          "/(?:explore/(?:embed/)?dataset|catalog/datasets|api/datasets/1\\.0|api/records/1\\.0/[a-z]+)"
              + "/([a-z0-9][a-z0-9_@.-]*)|/dataset/([a-z0-9][a-z0-9_.-]{4,})"
              + "|/([^/?#]+::[^/?#]+?)(?:\\.[a-z]{3,7})?(?=[/?#]|$)");

  private PlatformIds() {}

  /// Adds the ids in a canonical address or an identifier.
  static void find(String text, Set<String> ids) {
    var plain = text.toLowerCase(Locale.ROOT);
    UUID.matcher(plain).results().map(MatchResult::group).forEach(ids::add);
    UDATA.matcher(plain).results().map(MatchResult::group).forEach(ids::add);
    ARCGIS
        .matcher(plain)
        .results()
        .map(found ->
            found.group(2) == null ? found.group(1) : found.group(1) + "_" + found.group(2))
        .forEach(ids::add);
    SOCRATA
        .matcher(plain)
        .results()
        .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
        .forEach(ids::add);
  }

  /// Adds the names in a canonical address.
  static void findNames(String text, Set<String> names) {
    NAME.matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .map(found ->
            Stream.of(found.group(1), found.group(2), found.group(3))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow())
        .forEach(names::add);
  }
}
