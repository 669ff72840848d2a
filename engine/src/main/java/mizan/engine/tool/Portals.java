package mizan.engine.tool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import mizan.engine.harvesting.Portal;
import mizan.engine.reporting.Words;
import mizan.engine.samples.SampleCountry;

/// From what was typed to portals: addresses, recorded catalogues, folders of them.
///
/// A folder gives a portal for each recording in it. A sub-folder whose recordings are named by
/// date is one portal with several editions, of which the last is taken. What our own samples write
/// beside their recordings is none.
final class Portals {
  private static final Pattern RECORDING =
      Pattern.compile(".+\\.(jsonl|ndjson|json|ttl|rdf|xml|jsonld|nt)(\\.gz)?");
  private static final Pattern DATED = Pattern.compile("\\d{4}-?\\d{2}(-?\\d{2})?\\..+");

  private final Words words;
  private final List<Portal> portals = new ArrayList<>();
  private final Set<String> slugs = new HashSet<>();

  private Portals(Words words) {
    this.words = words;
  }

  static List<Portal> of(List<String> typed, Words words) {
    var portals = new Portals(words);
    typed.forEach(portals::add);
    return portals.portals;
  }

  private void add(String typed) {
    if (typed.startsWith("http://") || typed.startsWith("https://")) {
      try {
        var address = new URI(typed);
        add(
            address.getHost() == null ? typed : address.getHost() + port(address) + path(address),
            new Portal.Location.Web(address));
      } catch (URISyntaxException e) {
        throw new Refused(words.text("tool.no-such-file", typed));
      }
      return;
    }
    var path = Path.of(typed);
    if (Files.isDirectory(path)) {
      addFolder(path);
    } else if (Files.exists(path)) {
      add(name(path), new Portal.Location.Recording(path));
    } else if (isHostName(typed)) {
      add("https://" + typed);
    } else {
      throw new Refused(words.text("tool.no-such-file", typed));
    }
  }

  /// `data.example.tn` is a portal; `data.json` is a file that is not there.
  private static boolean isHostName(String typed) {
    return typed.contains(".")
        && !typed.contains("/")
        && !RECORDING.matcher(typed).matches()
        && !typed.matches(".+\\.(csv|tsv|xlsx|xls|ods)");
  }

  private void addFolder(Path folder) {
    var before = portals.size();
    recordings(folder).forEach(file -> add(stem(file), new Portal.Location.Recording(file)));
    for (var child : children(folder)) {
      if (Files.isDirectory(child)) {
        var editions = new TreeMap<String, Path>();
        for (var file : recordings(child)) {
          if (DATED.matcher(file.getFileName().toString()).matches()) {
            editions.put(file.getFileName().toString(), file);
          }
        }
        if (!editions.isEmpty()) {
          add(
              child.getFileName().toString(),
              new Portal.Location.Recording(editions.lastEntry().getValue()));
        }
      }
    }
    if (portals.size() == before) {
      throw new Refused(words.text("tool.no-catalogue-in-folder", folder));
    }
  }

  private static List<Path> recordings(Path folder) {
    return children(folder).stream()
        .filter(Files::isRegularFile)
        .filter(file -> RECORDING.matcher(file.getFileName().toString()).matches())
        .filter(file -> !SampleCountry.isBesideRecordings(file))
        .toList();
  }

  private static List<Path> children(Path folder) {
    try (var children = Files.list(folder)) {
      return children.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String name, Portal.Location location) {
    var slug = slug(name);
    for (var copy = 2; !slugs.add(slug); copy++) {
      slug = slug(name) + "-" + copy;
    }
    portals.add(new Portal(slug, location));
  }

  /// An edition named only by its date is told apart by its folder.
  private static String name(Path file) {
    var folder = file.toAbsolutePath().normalize().getParent();
    var dated = DATED.matcher(file.getFileName().toString()).matches();
    return dated && folder != null ? folder.getFileName() + "-" + stem(file) : stem(file);
  }

  private static String stem(Path file) {
    return new Portal.Location.Recording(file).name();
  }

  private static String port(URI address) {
    return address.getPort() < 0 ? "" : "-" + address.getPort();
  }

  private static String path(URI address) {
    return address.getPath() == null ? "" : address.getPath();
  }

  private static String slug(String name) {
    var plain =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-+|-+$", "");
    return plain.isEmpty() ? "portal" : plain.length() > 80 ? plain.substring(0, 80) : plain;
  }
}
