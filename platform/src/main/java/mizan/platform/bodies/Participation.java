package mizan.platform.bodies;

import java.util.List;
import java.util.Map;
import mizan.platform.web.Trilingual;
import org.jspecify.annotations.Nullable;

/// Which bodies take part in the evaluation, as it is known to the rooms that measure.
public interface Participation {

  /// The portals under evaluation, each with the body that answers for it.
  List<Held> portals();

  /// The publishers named in the portals of the last edition, by name, with how many datasets.
  Map<String, Long> publishers();

  /// A portal and how it stands in the last edition.
  ///
  /// @param body the slug of its owner
  /// @param score on the scale 0 to 100; null when it was not measured
  /// @param rank null when it is not ranked
  record Held(
      String body, String slug, Trilingual title, @Nullable Double score, @Nullable Integer rank) {}
}
