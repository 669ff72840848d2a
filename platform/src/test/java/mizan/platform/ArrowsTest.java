package mizan.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The arrows written on the architecture page are those that Modulith holds the code to.
class ArrowsTest {
  private static final Path ROOMS = Path.of("src/main/java/mizan/platform");
  private static final Pattern ALLOWED =
      Pattern.compile("allowedDependencies\\s*=\\s*(\\{[^}]*\\}|\"[a-z]+\")");
  private static final Pattern NAME = Pattern.compile("\"([a-z]+)\"");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z]+)` \\|[^|]*\\|([^|]*)\\|$");

  @Test
  void thePageAndTheRoomsSayTheSame() throws IOException {
    assertThat(ofTheRooms()).isEqualTo(ofThePage());
  }

  private static Map<String, Set<String>> ofTheRooms() throws IOException {
    var arrows = new TreeMap<String, Set<String>>();
    try (var infos = Files.walk(ROOMS, 2)) {
      for (var info : infos.filter(file -> file.endsWith("package-info.java")).toList()) {
        var allowed = ALLOWED.matcher(Files.readString(info));
        if (allowed.find()) {
          var names =
              NAME.matcher(allowed.group(1))
                  .results()
                  .map(found -> found.group(1))
                  .filter(name -> !name.equals("web"))
                  .collect(Collectors.toCollection(TreeSet::new));
          arrows.put(String.valueOf(Objects.requireNonNull(info.getParent()).getFileName()), names);
        }
      }
    }
    return arrows;
  }

  private static Map<String, Set<String>> ofThePage() throws IOException {
    var section =
        Files.readString(Path.of("../ARCHITECTURE.md"))
            .split("## Rooms and arrows of the platform", 2)[1];
    var arrows = new TreeMap<String, Set<String>>();
    ROW.matcher(section)
        .results()
        .forEach(found ->
            arrows.put(
                found.group(1),
                Stream.of(found.group(2).split(",", -1))
                    .map(String::strip)
                    .filter(room -> !room.isEmpty())
                    .collect(Collectors.toCollection(TreeSet::new))));
    return arrows;
  }
}
