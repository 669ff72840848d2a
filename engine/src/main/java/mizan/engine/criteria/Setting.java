package mizan.engine.criteria;

import java.time.LocalDate;
import java.util.List;

/// What a run takes as given: the official languages of the country and the day of measuring.
///
/// @param languages ISO 639-1 codes, in the country's order; empty when none is set
/// @param links how the state of links is read
public record Setting(List<String> languages, LocalDate today, Links links) {
  /// Whether a link works is either measured by probing, or assumed for comparison with others.
  public enum Links {
    UNMEASURED,
    ASSUME_OK
  }

  public Setting {
    languages = List.copyOf(languages);
  }
}
