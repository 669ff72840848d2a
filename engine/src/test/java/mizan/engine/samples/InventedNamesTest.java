package mizan.engine.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class InventedNamesTest {

  private static final Path COUNTRY = Path.of("..", "samples", "country");

  /// Lists of real places stand beside the repository where there are any.
  private static final Path REAL_PLACES =
      Path.of(System.getProperty("mizan.shared", "../../shared"), "reference-data");

  @Test
  void noRealPlaceIsNamedInTheInventedCountry() throws IOException {
    assumeTrue(Files.isDirectory(REAL_PLACES), "no lists of real places at " + REAL_PLACES);
    var names = new HashSet<String>();
    names.addAll(column(REAL_PLACES.resolve("tn-governorates.csv"), "name_ar", "name_fr"));
    names.addAll(column(REAL_PLACES.resolve("tn-municipalities.csv"), "name_ar", "name_fr"));
    assertThat(names).hasSizeGreaterThan(300);
    var text = new StringBuilder();
    try (var files = Files.list(COUNTRY)) {
      for (var file : files.toList()) {
        text.append(Files.readString(file));
      }
    }
    var found =
        Pattern.compile(
                names.stream().map(Pattern::quote).collect(Collectors.joining("|", "\\b(", ")\\b")),
                Pattern.UNICODE_CHARACTER_CLASS)
            .matcher(text)
            .results()
            .map(match -> match.group())
            .toList();
    assertThat(found).isEmpty();
  }

  private static List<String> column(Path file, String... columns) throws IOException {
    var lines = Files.readAllLines(file);
    var header = List.of(lines.getFirst().split(",", -1));
    var values = new ArrayList<String>();
    for (var line : lines.subList(1, lines.size())) {
      for (var column : columns) {
        values.add(line.split(",", -1)[header.indexOf(column)].strip());
      }
    }
    values.removeIf(String::isEmpty);
    return values;
  }
}
