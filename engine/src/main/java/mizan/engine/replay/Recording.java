package mizan.engine.replay;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/// A file that holds what a portal once said; its name says of which kind the portal is.
///
/// @param name the file's name without its endings
/// @param kind of portal that the name says before its ending, `NAME.socrata.jsonl`; "" where the
///   ending says all
/// @param ending the ending without `.gz`: `jsonl`, `json`, `ttl`, `rdf`, `xml`, `jsonld`, `nt` or
///   `csv`
record Recording(String name, String kind, String ending, Path file) {

  /// The kinds of portals that no ending tells, as a name says them.
  private static final Set<String> KINDS = Set.of("opendatasoft", "socrata", "udata", "arcgis-hub");

  private static final Map<String, String> CONTENT_TYPES =
      Map.of(
          "jsonl", "application/x-ndjson",
          "json", "application/json;charset=utf-8",
          "ttl", "text/turtle;charset=utf-8",
          "rdf", "application/rdf+xml;charset=utf-8",
          "xml", "application/rdf+xml;charset=utf-8",
          "jsonld", "application/ld+json;charset=utf-8",
          "nt", "application/n-triples;charset=utf-8",
          "csv", "text/csv;charset=utf-8");

  /// The recording a file is, if it is one: exports beside a recording and other JSON are not.
  static Optional<Recording> find(Path file) throws IOException {
    var plain = plainName(file);
    var dot = plain.lastIndexOf('.');
    if (dot < 1 || plain.substring(0, dot).endsWith(".export") || !Files.isRegularFile(file)) {
      return Optional.empty();
    }
    var before = plain.substring(0, dot);
    var kind = before.substring(before.lastIndexOf('.') + 1);
    var named = KINDS.contains(kind) && before.length() > kind.length() + 1;
    var name = named ? before.substring(0, before.length() - kind.length() - 1) : before;
    var recording = new Recording(name, named ? kind : "", plain.substring(dot + 1), file);
    var known = CONTENT_TYPES.containsKey(recording.ending());
    return known && recording.isCatalogue() ? Optional.of(recording) : Optional.empty();
  }

  /// The recordings of a folder, by name.
  static List<Recording> in(Path folder) throws IOException {
    var found = new ArrayList<Recording>();
    try (var files = Files.list(folder)) {
      for (var file : files.sorted().toList()) {
        find(file).ifPresent(found::add);
      }
    }
    return List.copyOf(found);
  }

  static String contentType(String path) {
    return CONTENT_TYPES.getOrDefault(
        path.substring(path.lastIndexOf('.') + 1), "application/octet-stream");
  }

  /// Exports that stand beside this recording (`NAME.export.ttl`, `NAME.export.json`), by the path
  /// they are served under.
  Map<String, Path> exports() {
    var exports = new HashMap<String, Path>();
    for (var export : List.of("catalog.ttl", "data.json")) {
      var beside = file.resolveSibling(name + ".export" + export.substring(export.indexOf('.')));
      if (Files.isRegularFile(beside)) {
        exports.put(export, beside);
      }
    }
    return exports;
  }

  /// This recording as a file that is not compressed: itself, or a copy in the workspace.
  Path plain(Path workspace) throws IOException {
    if (!compressed(file)) {
      return file;
    }
    var copy = workspace.resolve(name + "." + ending);
    try (var in = open()) {
      Files.copy(in, copy);
    }
    return copy;
  }

  /// The name of the root of a recording in XML, without its prefix.
  String root() throws IOException {
    try (var in = open()) {
      var start = new String(in.readNBytes(1 << 14), StandardCharsets.UTF_8);
      return XmlParts.root(start.replaceAll("(?s)<!--.*?-->", ""));
    }
  }

  private InputStream open() throws IOException {
    var in = new BufferedInputStream(Files.newInputStream(file));
    return compressed(file) ? new GZIPInputStream(in) : in;
  }

  /// JSON and spreadsheets may be of anything.
  private boolean isCatalogue() throws IOException {
    return switch (ending) {
      case "json" -> holdsDatasets();
      case "csv" -> holdsLinks();
      default -> true;
    };
  }

  private boolean holdsLinks() throws IOException {
    try (var in = open()) {
      var start = new String(in.readNBytes(1 << 14), StandardCharsets.UTF_8);
      var head = start.lines().findFirst().orElse("");
      return head.contains("title") && head.contains("address");
    }
  }

  private boolean holdsDatasets() throws IOException {
    try (var in = open();
        var parser = JsonMapper.shared().createParser(in)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return false;
      }
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        var name = parser.currentName();
        var value = parser.nextToken();
        if (name.equals("dataset") && value == JsonToken.START_ARRAY) {
          return true;
        }
        parser.skipChildren();
      }
      return false;
    }
  }

  private static String plainName(Path file) {
    var name = file.getFileName().toString();
    return compressed(file) ? name.substring(0, name.length() - ".gz".length()) : name;
  }

  private static boolean compressed(Path file) {
    return file.toString().endsWith(".gz");
  }
}
