package mizan.engine.samples;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// Facts written by hand in YAML: one mapping, whose absent or wrong entries are named when asked
/// for.
record Facts(String where, Map<?, ?> entries) {

  static Facts read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      var loaded = new Load(LoadSettings.builder().build()).loadFromInputStream(in);
      return of(file.getFileName().toString(), loaded);
    }
  }

  private static Facts of(String where, Object value) {
    if (value instanceof Map<?, ?> entries) {
      return new Facts(where, entries);
    }
    throw new IllegalArgumentException(where + " must be a mapping");
  }

  Optional<Object> find(String key) {
    return Optional.ofNullable(entries.get(key));
  }

  private Object value(String key) {
    return find(key)
        .orElseThrow(() -> new IllegalArgumentException(where + " needs an entry " + key));
  }

  String text(String key) {
    return value(key).toString();
  }

  String text(String key, String otherwise) {
    return find(key).map(Object::toString).orElse(otherwise);
  }

  int number(String key) {
    return Integer.parseInt(text(key));
  }

  Facts at(String key) {
    return of(where + ", " + key, value(key));
  }

  Facts atOrEmpty(String key) {
    return find(key).isPresent() ? at(key) : new Facts(where, Map.of());
  }

  List<String> texts(String key) {
    return values(key).stream().map(Object::toString).toList();
  }

  List<Facts> list(String key) {
    return values(key).stream().map(value -> of(where + ", " + key, value)).toList();
  }

  /// All entries as whole numbers, in the order they were written.
  Map<String, Integer> numbers() {
    var numbers = new LinkedHashMap<String, Integer>();
    entries.keySet().forEach(key -> numbers.put(key.toString(), number(key.toString())));
    return numbers;
  }

  private List<?> values(String key) {
    if (value(key) instanceof List<?> values) {
      return values;
    }
    throw new IllegalArgumentException(where + ", " + key + " must be a list");
  }
}
