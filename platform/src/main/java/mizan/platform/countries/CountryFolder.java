package mizan.platform.countries;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import mizan.engine.places.Box;
import mizan.platform.portals.Portal;
import mizan.platform.web.Trilingual;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Reads a country's facts from `country.yaml` and `portals.yaml` of its folder; its bodies stand
/// in `bodies.csv`, a table as the programme unit would take in.
final class CountryFolder {
  private final Path folder;

  private CountryFolder(Path folder) {
    this.folder = folder;
  }

  /// @throws CountryRefused naming the file and what is wrong with it
  static CountryFacts read(Path folder) {
    return new CountryFolder(folder).read();
  }

  private CountryFacts read() {
    var country = file("country");
    var portals = new ArrayList<Portal>();
    if (!(file("portals").get("portals") instanceof List<?> list)) {
      throw refused("portals", "a list called portals");
    }
    for (var item : list) {
      var fields = map(item, "portals", "portals");
      portals.add(
          new Portal(
              text(fields, "slug"),
              text(fields, "address"),
              "",
              names(fields.get("title"), "portals", "title"),
              text(fields, "body")));
    }
    return new CountryFacts(
        names(country.get("name"), "country", "name"),
        Optional.empty(),
        languages(country.get("languages")),
        country.get("box") instanceof Map<?, ?> sides ? box(sides) : null,
        Files.exists(folder.resolve("calendar.yaml")) ? calendar() : Calendar.USUAL,
        List.of(),
        portals);
  }

  private Calendar calendar() {
    var fields = file("calendar");
    try {
      return new Calendar(
          texts(fields, "weekend").stream()
              .map(day -> DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT)))
              .collect(Collectors.toSet()),
          texts(fields, "yearly").stream()
              .map(day -> MonthDay.parse("--" + day))
              .collect(Collectors.toSet()),
          texts(fields, "days").stream().map(LocalDate::parse).collect(Collectors.toSet()));
    } catch (IllegalArgumentException | DateTimeException _) {
      throw refused("calendar", "weekend: [saturday], yearly: ['01-31'] and days: ['2026-01-31']");
    }
  }

  private static List<String> texts(Map<?, ?> fields, String name) {
    return fields.get(name) instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of();
  }

  private Box box(Map<?, ?> sides) {
    try {
      return new Box(
          side(sides, "west"), side(sides, "south"), side(sides, "east"), side(sides, "north"));
    } catch (IllegalArgumentException _) {
      throw refused("country", "a box with west below east and south below north");
    }
  }

  private double side(Map<?, ?> sides, String name) {
    if (sides.get(name) instanceof Number degrees) {
      return degrees.doubleValue();
    }
    throw refused("country", "a number called " + name + " in box");
  }

  private List<String> languages(@Nullable Object node) {
    if (node instanceof List<?> list && !list.isEmpty()) {
      return list.stream().map(String::valueOf).toList();
    }
    throw refused("country", "a list called languages");
  }

  private Trilingual names(@Nullable Object node, String file, String key) {
    var fields = map(node, file, key);
    if (fields.get("ar") instanceof String ar
        && fields.get("fr") instanceof String fr
        && fields.get("en") instanceof String en) {
      return new Trilingual(ar, fr, en);
    }
    throw refused(file, key + " in ar, fr and en");
  }

  private String text(Map<?, ?> fields, String key) {
    if (fields.get(key) instanceof String text) {
      return text;
    }
    throw refused("portals", key + " for every portal");
  }

  private Map<?, ?> map(@Nullable Object node, String file, String key) {
    if (node instanceof Map<?, ?> map) {
      return map;
    }
    throw refused(file, key);
  }

  private Map<?, ?> file(String name) {
    var file = folder.resolve(name + ".yaml");
    try {
      var read = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
      return map(read, name, "key: value");
    } catch (IOException _) {
      throw new CountryRefused(
          "there is no readable file "
              + file
              + "; choose a country that has one with --mizan.country=CODE.");
    } catch (YamlEngineException e) {
      throw new CountryRefused(file + " is not YAML: " + e.getMessage());
    }
  }

  private CountryRefused refused(String file, String expected) {
    return new CountryRefused(folder.resolve(file + ".yaml") + " must have " + expected + ".");
  }
}
