package mizan.engine.fetching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mizan.engine.fetching.Mandate.Window;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// The operator's policy, read from a YAML file.
///
/// ```yaml
/// allowed: [10.20.0.0/16]        # ranges that are not public and may be asked all the same
/// ports: [80, 443, 8080]
/// stopped: [old.example.tn]      # not asked at all; looked up before each request
/// mandates:
///   - host: data.example.tn      # and those below it
///     pause: 500                 # milliseconds
///     at-once: 2
///     window: {from: "22:00", to: "06:00", zone: Africa/Tunis}
///     over-robots: true
///     reference: letter of 3 March 2026
/// ```
public final class PolicyFile {
  private final Path file;
  private @Nullable FileTime read;
  private Set<String> stopped = Set.of();

  private PolicyFile(Path file) {
    this.file = file;
  }

  /// Reads a file.
  ///
  /// @throws IllegalArgumentException when it says something that is no policy; the message says
  ///   what
  public static Policy read(Path file) {
    var map = load(file);
    var policy = Policy.usual();
    if (map.get("allowed") instanceof List<?> ranges) {
      policy =
          policy.withAllowed(ranges.stream().map(range -> AddressRange.of(text(range))).toList());
    }
    if (map.get("ports") instanceof List<?> ports) {
      var numbers = new HashSet<Integer>();
      ports.forEach(port -> numbers.add(number(port)));
      policy = policy.withPorts(numbers);
    }
    if (map.get("mandates") instanceof List<?> mandates) {
      policy = policy.withMandates(mandates.stream().map(PolicyFile::mandate).toList());
    }
    var switches = new PolicyFile(file);
    return policy.withStopped(switches::isStopped);
  }

  /// The switch for a host works at once, also while a run is under way.
  private synchronized boolean isStopped(String host) {
    try {
      var changed = Files.getLastModifiedTime(file);
      if (!changed.equals(read)) {
        var hosts = new HashSet<String>();
        if (load(file).get("stopped") instanceof List<?> given) {
          given.forEach(one -> hosts.add(text(one)));
        }
        stopped = hosts;
        read = changed;
      }
      return stopped.stream().anyMatch(one -> host.equals(one) || host.endsWith("." + one));
    } catch (IOException e) {
      throw new UncheckedIOException("the policy cannot be read any more", e);
    }
  }

  private static Mandate mandate(Object given) {
    if (!(given instanceof Map<?, ?> map)) {
      throw new IllegalArgumentException("a mandate has a host and what was agreed: " + given);
    }
    var usual = Manners.polite();
    return new Mandate(
        text(map.get("host")),
        map.get("pause") == null ? usual.pause() : Duration.ofMillis(number(map.get("pause"))),
        map.get("at-once") == null ? usual.atOnce() : number(map.get("at-once")),
        map.get("window") instanceof Map<?, ?> window ? window(window) : null,
        Boolean.TRUE.equals(map.get("over-robots")),
        map.get("reference") == null ? "" : text(map.get("reference")));
  }

  private static Window window(Map<?, ?> map) {
    try {
      return new Window(
          LocalTime.parse(text(map.get("from"))),
          LocalTime.parse(text(map.get("to"))),
          ZoneId.of(text(map.get("zone"))));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("no window: " + e.getMessage(), e);
    }
  }

  private static Map<?, ?> load(Path file) {
    try {
      var loaded =
          new Load(LoadSettings.builder().setLabel(file.toString()).build())
              .loadFromString(Files.readString(file));
      if (loaded == null) {
        return Map.of();
      }
      if (loaded instanceof Map<?, ?> map) {
        checkNames(map);
        return map;
      }
      throw new IllegalArgumentException(file + ": a policy is a mapping");
    } catch (YamlEngineException e) {
      throw new IllegalArgumentException(String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A word that is mistyped must not be passed over.
  private static void checkNames(Map<?, ?> map) {
    var unknown = new ArrayList<>(map.keySet());
    unknown.removeAll(List.of("allowed", "ports", "stopped", "mandates"));
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException("a policy has no " + unknown.getFirst());
    }
  }

  private static String text(@Nullable Object value) {
    if (value == null) {
      throw new IllegalArgumentException("a value is missing");
    }
    return value.toString();
  }

  private static int number(@Nullable Object value) {
    if (value instanceof Integer number && number >= 0) {
      return number;
    }
    throw new IllegalArgumentException("not a number: " + value);
  }
}
