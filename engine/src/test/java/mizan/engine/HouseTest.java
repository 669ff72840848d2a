package mizan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The rules of the house that the compiler does not know.
class HouseTest {
  private static final Path ROOT = Path.of("..");
  private static final String ENGINE = "mizan.engine";
  private static final Set<String> MAY_USE_ALL = Set.of("", "tool");
  private static final Set<String> GENERATED = Set.of("pages");
  private static final List<String> BANNED_ENDINGS =
      List.of("Util", "Utils", "Helper", "Manager", "Impl", "Base", "Dto", "Constants");
  private static final Set<String> BANNED_PACKAGES =
      Set.of("util", "common", "helper", "misc", "service", "dto");
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ENGINE);

  @Test
  void theArrowsOfTheArchitecturePageAreThoseOfTheCode() throws IOException {
    assertThat(arrowsOfTheCode()).isEqualTo(arrowsOfThePage());
  }

  @Test
  void onlyTheRootAndTheCommandLineUseTheRoot() {
    var users =
        CLASSES.stream()
            .filter(type -> !MAY_USE_ALL.contains(room(type)) && !GENERATED.contains(room(type)))
            .filter(type ->
                type.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                    .anyMatch(target -> inEngine(target) && MAY_USE_ALL.contains(room(target))))
            .map(JavaClass::getName);
    assertThat(users).isEmpty();
  }

  @Test
  void namesSayWhatATypeIs() {
    assertThat(CLASSES.stream().map(JavaClass::getSimpleName))
        .noneMatch(name -> BANNED_ENDINGS.stream().anyMatch(name::endsWith));
    assertThat(CLASSES.stream().flatMap(type -> Arrays.stream(type.getPackageName().split("\\."))))
        .doesNotContainAnyElementsOf(BANNED_PACKAGES);
  }

  @Test
  void criteriaTouchNeitherNetworkNorClock() {
    var touching =
        CLASSES.stream()
            .filter(type -> room(type).equals("criteria") || room(type).equals("mqa"))
            .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
            .map(dependency -> dependency.getDescription())
            .filter(line ->
                line.contains("java.net.")
                    || line.contains("java.time.Clock")
                    || line.contains(".now("));
    assertThat(touching).isEmpty();
  }

  @Test
  void everyPackageSaysItsJobAndWhatItMayBeNull() throws IOException {
    for (var folder : sourceFolders()) {
      var info = folder.resolve("package-info.java");
      assertThat(info).exists();
      var text = Files.readString(info);
      assertThat(text).contains("@NullMarked");
      assertThat(text.lines().filter(line -> line.startsWith("///")).count()).isBetween(1L, 10L);
    }
  }

  @Test
  void everyTypeBeginsByOneSentence() throws IOException {
    var type =
        Pattern.compile(
            "^(public |final |sealed |abstract |non-sealed )*(class|record|interface|enum) ");
    for (var file : sources()) {
      var lines = Files.readAllLines(file);
      for (var i = 0; i < lines.size(); i++) {
        if (type.matcher(lines.get(i)).find()) {
          var before = i - 1;
          while (before > 0 && lines.get(before).startsWith("@")) {
            before--;
          }
          assertThat(lines.get(before)).as(file + ": " + lines.get(i)).startsWith("///");
        }
      }
    }
  }

  @Test
  void linksOfTheDocumentationLeadSomewhere() throws IOException {
    var link = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)");
    for (var page : pages()) {
      link.matcher(Files.readString(page))
          .results()
          .forEach(found ->
              assertThat(page.resolveSibling(found.group(1)).normalize())
                  .as(page + " → " + found.group(1))
                  .exists());
    }
  }

  private static Map<String, Set<String>> arrowsOfTheCode() {
    var arrows = new TreeMap<String, Set<String>>();
    for (var type : CLASSES) {
      var room = room(type);
      if (MAY_USE_ALL.contains(room) || GENERATED.contains(room)) {
        continue;
      }
      var used = arrows.computeIfAbsent(room, _ -> new TreeSet<>());
      type.getDirectDependenciesFromSelf().stream()
          .map(dependency -> dependency.getTargetClass().getBaseComponentType())
          .filter(HouseTest::inEngine)
          .map(HouseTest::room)
          .filter(other -> !other.equals(room) && !GENERATED.contains(other))
          .forEach(used::add);
    }
    return arrows;
  }

  /// Rows of the form `| \`room\` | what | arrows |` under the engine's heading.
  private static Map<String, Set<String>> arrowsOfThePage() throws IOException {
    var page = Files.readString(ROOT.resolve("ARCHITECTURE.md"));
    var section = page.split("## Rooms and arrows of the engine", 2)[1].split("\n## ", 2)[0];
    var row = Pattern.compile("(?m)^\\| `([a-z]+)` \\|[^|]*\\|([^|]*)\\|$");
    var arrows = new TreeMap<String, Set<String>>();
    row.matcher(section)
        .results()
        .forEach(found ->
            arrows.put(
                found.group(1),
                Stream.of(found.group(2).split(","))
                    .map(String::strip)
                    .filter(room -> !room.isEmpty())
                    .collect(Collectors.toCollection(TreeSet::new))));
    return arrows;
  }

  private static boolean inEngine(JavaClass type) {
    return type.getPackageName().equals(ENGINE) || type.getPackageName().startsWith(ENGINE + ".");
  }

  /// The package below `mizan.engine`; "" for the root itself.
  private static String room(JavaClass type) {
    var name = type.getPackageName();
    return name.length() == ENGINE.length()
        ? ""
        : name.substring(ENGINE.length() + 1).replaceFirst("\\..*", "");
  }

  private static List<Path> sourceFolders() throws IOException {
    try (var folders = Files.walk(Path.of("src/main/java/mizan/engine"))) {
      return folders.filter(Files::isDirectory).toList();
    }
  }

  private static List<Path> sources() throws IOException {
    try (var files = Files.walk(ROOT)) {
      return files
          .filter(file -> file.toString().contains("/src/main/java/"))
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.endsWith("package-info.java"))
          .toList();
    }
  }

  private static List<Path> pages() throws IOException {
    try (var files = Files.walk(ROOT, 3)) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .filter(file -> !file.toString().contains("/target/"))
          .toList();
    }
  }
}
