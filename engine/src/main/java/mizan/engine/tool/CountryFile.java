package mizan.engine.tool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mizan.engine.places.Box;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// What the command line takes from the data of a country: its official languages and its box.
///
/// @param box null when the data give none
record CountryFile(List<String> languages, @Nullable Box box) {
  static final CountryFile NONE = new CountryFile(List.of(), null);

  CountryFile {
    languages = List.copyOf(languages);
  }

  /// Reads what `--country` names: a code below `country/`, or a folder.
  static CountryFile of(Arguments typed) {
    var given = typed.find("--country");
    if (given == null) {
      return NONE;
    }
    var home = Path.of(System.getProperty("mizan.countries", "country"));
    var folder = Files.isDirectory(Path.of(given)) ? Path.of(given) : home.resolve(given);
    try {
      var text = Files.readString(folder.resolve("country.yaml"));
      return read(new Load(LoadSettings.builder().build()).loadFromString(text));
    } catch (IOException | YamlEngineException | IllegalArgumentException _) {
      throw new Refused(
          typed.words().text("tool.bad-value", "--country", given, home + "/*/country.yaml"));
    }
  }

  private static CountryFile read(@Nullable Object yaml) {
    if (!(yaml instanceof Map<?, ?> country)) {
      throw new IllegalArgumentException("no mapping");
    }
    var languages =
        country.get("languages") instanceof List<?> list
            ? list.stream().map(String::valueOf).toList()
            : List.<String>of();
    var box = country.get("box") instanceof Map<?, ?> sides ? box(sides) : null;
    return new CountryFile(languages, box);
  }

  private static Box box(Map<?, ?> sides) {
    return new Box(
        side(sides, "west"), side(sides, "south"), side(sides, "east"), side(sides, "north"));
  }

  private static double side(Map<?, ?> sides, String name) {
    if (sides.get(name) instanceof Number degrees) {
      return degrees.doubleValue();
    }
    throw new IllegalArgumentException("box without " + name);
  }
}
