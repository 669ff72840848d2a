package mizan.engine.replay;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/// Where each record of a recording stands in its file: records are read when asked for. They are
/// packages of CKAN, or what other portals have in their place.
final class PackageIndex implements Closeable {

  /// One package: its place in the file, and what portals order and select by.
  record Entry(long offset, int length, String id, String name, String modified) {}

  /// Reads one value and leaves what follows it to the parser.
  private static final ObjectReader PART =
      JsonMapper.shared().reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final FileChannel channel;
  private volatile List<Entry> entries = new ArrayList<>();
  private final Map<String, Entry> byIdOrName = new ConcurrentHashMap<>();
  private final Set<String> withdrawn = ConcurrentHashMap.newKeySet();
  private final Map<String, List<Entry>> sorted = new ConcurrentHashMap<>();
  private final SortedMap<String, String> organizations = new TreeMap<>();

  private PackageIndex(FileChannel channel) {
    this.channel = channel;
  }

  /// @param recording one JSON object a line, UTF-8; blank lines are passed over
  /// @throws tools.jackson.core.JacksonException if a line is not JSON
  static PackageIndex of(Path recording) throws IOException {
    var index = new PackageIndex(FileChannel.open(recording));
    try (var in = new BufferedInputStream(Files.newInputStream(recording), 1 << 16)) {
      var line = new ByteArrayOutputStream();
      var offset = 0L;
      for (var next = in.read(); ; next = in.read()) {
        if (next >= 0 && next != '\n') {
          line.write(next);
          continue;
        }
        index.add(offset, line.toByteArray());
        offset += line.size() + 1L;
        line.reset();
        if (next < 0) {
          return index;
        }
      }
    }
  }

  List<Entry> entries() {
    return entries;
  }

  /// All packages in an order, sorted once.
  List<Entry> sorted(String name, Comparator<Entry> order) {
    return sorted.computeIfAbsent(name, _ -> entries.stream().sorted(order).toList());
  }

  /// Names of the publishing organisations with their titles.
  SortedMap<String, String> organizations() {
    return organizations;
  }

  @Nullable Entry find(String idOrName) {
    return byIdOrName.get(idOrName);
  }

  /// Takes a record away; whether there was one.
  boolean withdraw(String id) {
    var entry = byIdOrName.get(id);
    if (entry == null) {
      return false;
    }
    entries = entries.stream().filter(one -> !one.equals(entry)).toList();
    sorted.clear();
    byIdOrName.values().removeIf(entry::equals);
    withdrawn.add(id);
    return true;
  }

  /// Whether there was a record of this id that was taken away.
  boolean isWithdrawn(String id) {
    return withdrawn.contains(id);
  }

  /// These records as one list, byte for byte as they were recorded.
  String list(List<Entry> wanted) throws IOException {
    var bytes = new ByteArrayOutputStream();
    for (var entry : wanted) {
      bytes.write(bytes.size() == 0 ? '[' : ',');
      bytes.write(read(entry));
    }
    return bytes.size() == 0 ? "[]" : bytes.toString(StandardCharsets.UTF_8) + "]";
  }

  byte[] read(Entry entry) throws IOException {
    var bytes = ByteBuffer.allocate(entry.length());
    while (bytes.hasRemaining() && channel.read(bytes, entry.offset() + bytes.position()) >= 0) {
      // A positioned read may bring less than was asked.
    }
    return bytes.array();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private void add(long offset, byte[] line) {
    if (new String(line, StandardCharsets.UTF_8).isBlank()) {
      return;
    }
    var fields = new HashMap<String, String>();
    try (var parser = JsonMapper.shared().createParser(line)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        read(parser, fields);
      }
    }
    var id = fields.getOrDefault("id", "");
    var name = fields.getOrDefault("name", id);
    var entry =
        new Entry(offset, line.length, id, name, fields.getOrDefault("metadata_modified", ""));
    entries.add(entry);
    byIdOrName.putIfAbsent(name, entry);
    byIdOrName.put(id, entry);
  }

  private void read(JsonParser parser, Map<String, String> fields) {
    var name = parser.currentName();
    parser.nextToken();
    switch (name) {
      case "id", "name", "metadata_modified", "dataset_id" -> {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
          fields.put(name.equals("dataset_id") ? "id" : name, parser.getString());
        }
      }
      case "resource" -> fields.put("id", PART.readTree(parser).path("id").asString(""));
      case "organization" -> {
        var organization = PART.readTree(parser);
        if (organization.hasNonNull("name")) {
          organizations.put(
              organization.path("name").asString(), organization.path("title").asString(""));
        }
      }
      default -> parser.skipChildren();
    }
  }
}
