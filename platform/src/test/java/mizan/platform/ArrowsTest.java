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
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/// The arrows written on the architecture page are those that Modulith holds the code to.
class ArrowsTest {
  private static final ApplicationModules MODULES = ApplicationModules.of(Mizan.class);
  private static final Path ROOMS = Path.of("src/main/java/mizan/platform");
  private static final Pattern ALLOWED =
      Pattern.compile("allowedDependencies\\s*=\\s*(\\{[^}]*\\}|\"[a-z]+\")");
  private static final Pattern NAME = Pattern.compile("\"([a-z]+)\"");
  private static final Pattern IMPORT =
      Pattern.compile("(?m)^@import mizan\\.platform\\.([a-z]+)\\.");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z]+)` \\|[^|]*\\|([^|]*)\\|$");

  @Test
  void thePageAndTheRoomsSayTheSame() throws IOException {
    assertThat(ofTheRooms()).isEqualTo(ofThePage());
  }

  @Test
  void everyArrowOfThePageIsUsed() throws IOException {
    assertThat(ofTheCode()).isEqualTo(ofThePage());
  }

  /// `target/rooms`: a diagram of all rooms, and for each a diagram and a canvas of what it offers.
  @Test
  void theRoomsAreDrawn() throws IOException {
    var folder = Path.of("target/rooms");
    new Documenter(MODULES, Documenter.Options.defaults().withOutputFolder(folder.toString()))
        .writeDocumentation();
    assertThat(folder.resolve("components.puml")).isNotEmptyFile();
    for (var room : ofThePage().keySet()) {
      assertThat(folder.resolve("module-" + room + ".puml")).isNotEmptyFile();
      assertThat(folder.resolve("module-" + room + ".adoc")).isNotEmptyFile();
    }
  }

  /// What Modulith finds in the classes of a room, and what its templates import.
  private static Map<String, Set<String>> ofTheCode() throws IOException {
    var arrows = new TreeMap<String, Set<String>>();
    for (var module : MODULES) {
      var room = module.getIdentifier().toString();
      var used = new TreeSet<>(imports(Path.of("src/main/jte", room)));
      module
          .getDirectDependencies(MODULES)
          .uniqueModules()
          .forEach(other -> used.add(other.getIdentifier().toString()));
      used.removeIf(other -> other.equals(room) || other.equals("web"));
      arrows.put(room, used);
    }
    return arrows;
  }

  private static Set<String> imports(Path templates) throws IOException {
    var rooms = new TreeSet<String>();
    if (Files.isDirectory(templates)) {
      try (var files = Files.list(templates)) {
        for (var file : files.toList()) {
          IMPORT
              .matcher(Files.readString(file))
              .results()
              .forEach(found -> rooms.add(found.group(1)));
        }
      }
    }
    return rooms;
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
