package mizan.platform.recommendations;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What fails: a criterion, or an indicator of the European assessment.
///
/// @param indicator the metric's name; null when the criterion as a whole is meant
public record Cause(String criterion, @Nullable String indicator) {

  /// `licence-open`, or `mqa-reading-keywordavailability`: part of an address.
  public String code() {
    return indicator == null ? criterion : criterion + "-" + indicator.toLowerCase(Locale.ROOT);
  }

  /// What the list of failing datasets is asked for.
  public String failing() {
    return indicator == null ? criterion : indicator;
  }
}
