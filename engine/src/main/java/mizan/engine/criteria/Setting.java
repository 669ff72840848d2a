package mizan.engine.criteria;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mizan.engine.places.Box;
import org.jspecify.annotations.Nullable;

/// What a run takes as given: the country's official languages and box, the day of measuring, and
/// what was asked elsewhere.
///
/// @param languages ISO 639-1 codes, in the country's order; empty when none is set
/// @param links how the state of links is read
/// @param box that the country's places lie in; null when none is set, and then no place is outside
/// @param questions what people asked the bodies of portals at the site of the programme, by the
///   slugs of the portals; none where there is no such site
public record Setting(
    List<String> languages,
    LocalDate today,
    Links links,
    @Nullable Box box,
    Map<String, Questions> questions) {
  /// Whether a link works is either measured by probing, or assumed for comparison with others.
  public enum Links {
    UNMEASURED,
    ASSUME_OK,
    MEASURED
  }

  public Setting {
    languages = List.copyOf(languages);
    questions = Map.copyOf(questions);
  }

  /// Without anything asked elsewhere.
  public Setting(List<String> languages, LocalDate today, Links links, @Nullable Box box) {
    this(languages, today, links, box, Map.of());
  }

  /// Without a box.
  public Setting(List<String> languages, LocalDate today, Links links) {
    this(languages, today, links, null);
  }
}
