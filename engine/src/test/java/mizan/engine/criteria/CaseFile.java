package mizan.engine.criteria;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import mizan.engine.Cases;
import mizan.engine.content.Claimed;
import mizan.engine.content.FileProfile;
import mizan.engine.content.Profiler;
import mizan.engine.content.TableProfile;
import mizan.engine.places.Box;
import mizan.engine.tables.Defect;
import org.jspecify.annotations.Nullable;

/// The file of a case, written to disk and measured like any other.
///
/// Given are its `text` in a `charset`, its `bytes`, or the `members` of an archive; its `name` and
/// the `format` and the `size` declared; and `defects` that readers of other formats would have
/// told of its first table.
final class CaseFile {
  private CaseFile() {}

  static Opened opened(Map<?, ?> given) {
    try {
      var folder = Files.createTempDirectory("mizan-case");
      var file = folder.resolve(word(given, "name", "data.csv"));
      try {
        Files.write(file, bytes(given));
        return new Opened(0, word(given, "size", ""), marked(profile(file, given), given));
      } finally {
        Files.deleteIfExists(file);
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileProfile profile(Path file, Map<?, ?> given) throws IOException {
    var name = file.getFileName().toString();
    return Profiler.profile(
        file, new Claimed(word(given, "format", ""), name, "", box(given)), List.of());
  }

  /// The country's box, as west, south, east, north.
  static @Nullable Box box(Map<?, ?> given) {
    if (!(given.get("box") instanceof List<?> sides)) {
      return null;
    }
    var degrees = sides.stream().mapToDouble(side -> ((Number) side).doubleValue()).toArray();
    return new Box(degrees[0], degrees[1], degrees[2], degrees[3]);
  }

  /// An archive of members, each with its text.
  private static byte[] archive(Map<?, ?> members) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var member : members.entrySet()) {
        zip.putNextEntry(new ZipEntry((String) member.getKey()));
        zip.write(((String) member.getValue()).getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] bytes(Map<?, ?> given) throws IOException {
    if (given.get("members") instanceof Map<?, ?> members) {
      return archive(members);
    }
    return given.get("bytes") instanceof String hex
        ? HexFormat.ofDelimiter(" ").parseHex(hex)
        : ((String) Cases.get(given, "text"))
            .getBytes(Charset.forName(word(given, "charset", "UTF-8")));
  }

  private static String word(Map<?, ?> given, String key, String usual) {
    return given.get(key) instanceof String word ? word : usual;
  }

  private static FileProfile marked(FileProfile file, Map<?, ?> given) {
    if (!(given.get("defects") instanceof List<?> list)) {
      return file;
    }
    var defects = list.stream().map(one -> defect((Map<?, ?>) one)).toList();
    var tables = new ArrayList<>(file.tables());
    tables.set(0, marked(tables.getFirst(), defects));
    return new FileProfile(
        file.name(),
        file.bytes(),
        file.sha256(),
        file.sniffed(),
        file.claims(),
        file.text(),
        tables,
        file.loose(),
        file.points(),
        file.geometry(),
        file.feed());
  }

  private static TableProfile marked(TableProfile table, List<Defect> more) {
    var counts = new EnumMap<Defect.Kind, Long>(Defect.Kind.class);
    counts.putAll(table.defects());
    var places = new EnumMap<Defect.Kind, List<Defect>>(Defect.Kind.class);
    places.putAll(table.places());
    for (var defect : more) {
      counts.merge(defect.kind(), 1L, Long::sum);
      var all = new ArrayList<>(places.getOrDefault(defect.kind(), List.of()));
      all.add(defect);
      places.put(defect.kind(), all);
    }
    return new TableProfile(
        table.name(),
        table.headerRows(),
        table.firstRow(),
        table.rows(),
        table.regularRows(),
        table.blankRows(),
        table.repeatedRows(),
        table.repeatedExact(),
        table.twins(),
        table.columns(),
        counts,
        places);
  }

  private static Defect defect(Map<?, ?> given) {
    var kind = ((String) Cases.get(given, "kind")).toUpperCase(Locale.ROOT).replace('-', '_');
    return new Defect(
        Defect.Kind.valueOf(kind),
        number(given, "row"),
        number(given, "column"),
        word(given, "detail", ""));
  }

  private static int number(Map<?, ?> given, String key) {
    return given.get(key) instanceof Integer number ? number : 0;
  }
}
