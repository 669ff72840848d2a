package mizan.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The last editions of real `data.json` catalogues, made large: each portal is repeated with new
/// identifiers until all together have as many datasets as asked.
final class Volume {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// A large catalogue on disk.
  record Written(List<Path> files, long datasets, long bytes) {}

  private Volume() {}

  /// @param corpus a folder with a folder for each portal, whose editions are named by date
  static Written write(Path corpus, Path folder, long datasets) throws IOException {
    Files.createDirectories(folder);
    var portals = lastEditions(corpus);
    var real = 0L;
    var records = new TreeMap<String, List<ObjectNode>>();
    for (var portal : portals.entrySet()) {
      try (var in = new GZIPInputStream(Files.newInputStream(portal.getValue()))) {
        var list = new ArrayList<ObjectNode>();
        JSON.readTree(in.readAllBytes()).path("dataset").forEach(d -> list.add((ObjectNode) d));
        records.put(portal.getKey(), list);
        real += list.size();
      }
    }
    var copies = (datasets + real - 1) / real;
    var files = new ArrayList<Path>();
    var bytes = 0L;
    for (var portal : records.entrySet()) {
      var file = folder.resolve(portal.getKey() + ".json");
      try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
        write(portal.getValue(), copies, out);
      }
      files.add(file);
      bytes += Files.size(file);
    }
    return new Written(files, copies * real, bytes);
  }

  private static void write(List<ObjectNode> records, long copies, OutputStream out)
      throws IOException {
    out.write("{\"dataset\":[".getBytes(StandardCharsets.UTF_8));
    for (var copy = 0L; copy < copies; copy++) {
      for (var i = 0; i < records.size(); i++) {
        if (copy + i > 0) {
          out.write(',');
        }
        var record = records.get(i);
        var id = record.path("identifier").asString("");
        out.write(
            JSON.writeValueAsBytes(
                copy == 0 ? record : record.deepCopy().put("identifier", id + "#" + copy)));
      }
    }
    out.write("]}".getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, Path> lastEditions(Path corpus) throws IOException {
    var last = new TreeMap<String, Path>();
    try (var portals = Files.list(corpus)) {
      for (var portal : portals.filter(Files::isDirectory).toList()) {
        try (var files = Files.list(portal)) {
          files
              .filter(file -> file.toString().endsWith(".json.gz"))
              .max(Comparator.naturalOrder())
              .ifPresent(file -> last.put(portal.toString().replaceAll(".*/", ""), file));
        }
      }
    }
    return last;
  }
}
