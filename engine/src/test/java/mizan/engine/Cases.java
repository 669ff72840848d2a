package mizan.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// Cases in YAML: a list of maps in a file of the test resources.
public final class Cases {
  public static final Path FOLDER = Path.of("src/test/resources");

  private Cases() {}

  /// The cases of a file, in its order.
  public static Stream<Map<?, ?>> read(Path file) {
    try {
      var settings = LoadSettings.builder().setLabel(file.toString()).build();
      var list = (List<?>) new Load(settings).loadFromString(Files.readString(file));
      return Objects.requireNonNull(list).stream().map(one -> (Map<?, ?>) one);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A field that a case must have.
  public static Object get(Map<?, ?> one, String key) {
    return Objects.requireNonNull(one.get(key), () -> key + " is missing in " + one);
  }
}
