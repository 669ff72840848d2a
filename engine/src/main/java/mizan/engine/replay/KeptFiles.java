package mizan.engine.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The files that a portal's records name, kept in a folder `NAME.files` beside its recording and
/// served by their paths; there may be none.
record KeptFiles(Path folder) {

  private static final Map<String, String> MEDIA_TYPES =
      Map.ofEntries(
          Map.entry("csv", "text/csv"),
          Map.entry("tsv", "text/tab-separated-values"),
          Map.entry("txt", "text/plain"),
          Map.entry("html", "text/html"),
          Map.entry("xml", "application/xml"),
          Map.entry("json", "application/json"),
          Map.entry("geojson", "application/geo+json"),
          Map.entry("zip", "application/zip"),
          Map.entry("gz", "application/gzip"),
          Map.entry("pdf", "application/pdf"),
          Map.entry("parquet", "application/vnd.apache.parquet"),
          Map.entry("xls", "application/vnd.ms-excel"),
          Map.entry("ods", "application/vnd.oasis.opendocument.spreadsheet"),
          Map.entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));

  static KeptFiles beside(Recording recording) {
    return new KeptFiles(
        recording.file().toAbsolutePath().resolveSibling(recording.name() + ".files"));
  }

  /// The answer to a path, decoded, if it is one of a file in the folder and nowhere else.
  Optional<Answer> find(String path) throws IOException {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    var real = folder.toRealPath();
    try {
      var file = real.resolve(path);
      if (!Files.isRegularFile(file) || !file.toRealPath().startsWith(real)) {
        return Optional.empty();
      }
      return Optional.of(new Answer(200, mediaType(path), new Body.Stored(file)));
    } catch (InvalidPathException _) {
      return Optional.empty(); // no file can have this name
    }
  }

  private static String mediaType(String path) {
    var ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return MEDIA_TYPES.getOrDefault(ending, "application/octet-stream");
  }
}
