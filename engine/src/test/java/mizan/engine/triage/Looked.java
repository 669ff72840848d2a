package mizan.engine.triage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mizan.engine.content.Claimed;
import mizan.engine.probing.Look;

/// Files of tests, triaged as a worker does it.
final class Looked {
  /// Two governorates of no country, and their municipalities.
  static final Gazetteer PLACES =
      Gazetteer.of(
          List.of(
              new Gazetteer.Place("Aras", "nord"),
              new Gazetteer.Place("Bir Salem", "nord"),
              new Gazetteer.Place("الحمراء", "nord"),
              new Gazetteer.Place("Hamra", "nord"),
              new Gazetteer.Place("Cap Lune", "sud"),
              new Gazetteer.Place("Dar Nour", "sud"),
              new Gazetteer.Place("Oued Sel", "nord"),
              new Gazetteer.Place("Oued Sel", "sud")),
          List.of("Nord", "الشمال", "Sud"));

  private Looked() {}

  static Triage at(Path folder, String text) throws IOException {
    return at(folder, text, Triage.MOST_ROWS);
  }

  static Triage at(Path folder, String text, int mostRows) throws IOException {
    return at(Files.writeString(folder.resolve("table.csv"), text), mostRows);
  }

  static Triage at(Path file, int mostRows) throws IOException {
    var look = Look.into(file, new Claimed("", file.getFileName().toString(), ""));
    return Triage.of(file, look.profile(), look.personal(), PLACES, mostRows);
  }
}
