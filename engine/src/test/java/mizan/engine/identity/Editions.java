package mizan.engine.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mizan.engine.Corpus;
import mizan.engine.Harvested;

/// The editions of the real portals of the corpus, as entries; those of even slugs are for tuning,
/// the odd ones are held out.
final class Editions {
  private Editions() {}

  /// Consecutive editions of one portal.
  record Step(String portal, String from, String to, List<Entry> before, List<Entry> now) {}

  /// The editions of each portal in their order.
  static Map<String, List<Path>> files() {
    var portals = new LinkedHashMap<String, List<Path>>();
    try (var folders = Files.list(Corpus.folder("dcat-us"))) {
      for (var folder : folders.filter(Files::isDirectory).sorted().toList()) {
        try (var files = Files.list(folder)) {
          portals.put(
              folder.getFileName().toString(),
              files.filter(file -> file.toString().endsWith(".json.gz")).sorted().toList());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return portals;
  }

  static boolean isHeldOut(String portal) {
    return (portal.hashCode() & 1) == 1;
  }

  static List<Entry> read(String portal, Path file) {
    return Harvested.of(file).datasets().stream()
        .map(dataset -> Entry.of(portal, dataset))
        .toList();
  }

  static List<Step> steps(boolean heldOut) {
    var steps = new ArrayList<Step>();
    files()
        .forEach((portal, files) -> {
          if (isHeldOut(portal) != heldOut) {
            return;
          }
          for (var i = 1; i < files.size(); i++) {
            steps.add(
                new Step(
                    portal,
                    day(files.get(i - 1)),
                    day(files.get(i)),
                    read(portal, files.get(i - 1)),
                    read(portal, files.get(i))));
          }
        });
    return steps;
  }

  private static String day(Path file) {
    return file.getFileName().toString().substring(0, 8);
  }
}
