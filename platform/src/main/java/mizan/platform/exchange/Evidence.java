package mizan.platform.exchange;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import mizan.platform.exchange.DatasetIssue.Kind;
import mizan.platform.reports.Checkup;
import mizan.platform.reports.Checkup.Check;
import org.jspecify.annotations.Nullable;

/// What the checks of editions say of an issue, from when it was told until now.
///
/// A check that does not know says nothing: what it said last stands.
///
/// @param looks the oldest first: the first is what was measured when it was told
public record Evidence(Says says, List<Look> looks) {
  public Evidence {
    looks = List.copyOf(looks);
  }

  /// What an edition measured of the subject of an issue.
  ///
  /// @param revision of its results: they can become new
  /// @param measured the day of measuring; null where the edition has no such dataset or file
  /// @param file its place in the dataset then, from 1; 0 for the dataset as a whole
  /// @param checks those that fail, and those that see this kind of issue
  public record Look(
      int edition,
      String revision,
      Instant at,
      @Nullable LocalDate measured,
      int file,
      List<Check> checks) {
    public Look {
      checks = List.copyOf(checks);
    }

    /// @param checkup null where the edition has no such dataset or file
    static Look of(int edition, String revision, Instant at, Kind kind, @Nullable Checkup checkup) {
      return checkup == null
          ? new Look(edition, revision, at, null, 0, List.of())
          : new Look(
              edition,
              revision,
              at,
              checkup.measured(),
              checkup.file(),
              checkup.checks().stream()
                  .filter(check -> !check.passes() || kind.checks().contains(check.code()))
                  .toList());
    }

    public boolean isThere() {
      return measured != null;
    }
  }

  /// Whether what is wrong is seen.
  public enum Says {
    /// No check has ever seen it.
    NOTHING,
    FAILS,
    /// What failed passes now.
    PASSES;

    /// The stable name, `fails`.
    @JsonValue
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Evidence of(Kind kind, List<Look> looks) {
    var failed = new HashSet<String>();
    var last = new HashMap<String, Boolean>();
    for (var look : looks) {
      for (var check : look.checks()) {
        if (kind.checks().contains(check.code())) {
          last.put(check.code(), check.passes());
          if (!check.passes()) {
            failed.add(check.code());
          }
        }
      }
    }
    var fails = last.containsValue(false);
    return new Evidence(fails ? Says.FAILS : failed.isEmpty() ? Says.NOTHING : Says.PASSES, looks);
  }
}
