package mizan.platform.inventory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import mizan.platform.inventory.Merit.Term;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.json.JsonMapper;

/// How much each merit counts: a version of the public weights, read from its file.
///
/// @param points that a merit gives at most; 100 in all
/// @param saturation from how many people on all points are given
public record Weights(String version, Map<Merit, Integer> points, Map<Merit, Integer> saturation) {
  static final int ALL = 100;

  /// By which records are ranked today. A version that was used stays as it is, under its name.
  static final String NEWEST = "priority-1";

  public Weights {
    points = ordered(points);
    saturation = ordered(saturation);
    if (points.size() != Merit.values().length
        || points.values().stream().anyMatch(each -> each < 0)
        || points.values().stream().mapToInt(Integer::intValue).sum() != ALL) {
      throw new IllegalArgumentException(version + " does not give 100 points to the merits");
    }
    if (!saturation.keySet().equals(points(Merit.of(Term.DEMAND), points).keySet())
        || saturation.values().stream().anyMatch(each -> each < 1)) {
      throw new IllegalArgumentException(version + " does not say how many people are enough");
    }
  }

  private static Map<Merit, Integer> ordered(Map<Merit, Integer> given) {
    var ordered = new EnumMap<Merit, Integer>(Merit.class);
    ordered.putAll(given);
    return Collections.unmodifiableMap(ordered);
  }

  private static Map<Merit, Integer> points(List<Merit> merits, Map<Merit, Integer> points) {
    var some = new EnumMap<Merit, Integer>(points);
    some.keySet().retainAll(merits);
    return some;
  }

  /// A version that came with this or an earlier release.
  static Weights of(String version) {
    try (var file =
        Objects.requireNonNull(
            Weights.class.getResourceAsStream("/inventory/" + version + ".yaml"), version)) {
      var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      var read = new Load(LoadSettings.builder().build()).loadFromString(text);
      return JsonMapper.shared().convertValue(read, Weights.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The points that so much of a merit gives, in tenths: by the logarithm up to the saturation
  /// where people are counted, all of them where it is so.
  double points(Merit merit, long count) {
    var most = Objects.requireNonNull(points.get(merit));
    var enough = saturation.get(merit);
    if (count <= 0) {
      return 0;
    }
    return enough == null
        ? most
        : Score.rounded(most * Math.min(1, Math.log1p((double) count) / Math.log1p(enough)));
  }

  /// The points that a term gives at most.
  public int most(Term term) {
    return Stream.of(Merit.values())
        .filter(merit -> merit.term() == term)
        .mapToInt(merit -> Objects.requireNonNull(points.get(merit)))
        .sum();
  }
}
