package mizan.platform.editions;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A measuring of all portals at one time.
///
/// @param number from 1, as the public counts
/// @param finished null while it is being measured
/// @param folder of its results and reports, below the data folder
/// @param invented whether it measured the invented country
/// @param rechecked when its links were last asked for again; null before
/// @param languages the official languages taken as given
public record Edition(
    String id,
    int number,
    Instant started,
    @Nullable Instant finished,
    State state,
    String folder,
    boolean invented,
    @Nullable Instant rechecked,
    List<String> languages) {

  public Edition {
    languages = List.copyOf(languages);
  }

  /// How far an edition is.
  public enum State {
    MEASURING,
    MEASURED,
    FAILED;

    /// The stable name, `measuring`.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// What tells its results from those before its links were last asked for again, as the ending of
  /// a name; "" for the first.
  public String revision() {
    return rechecked == null ? "" : "-" + rechecked.getEpochSecond();
  }

  Edition ended(State end, Instant at) {
    return new Edition(id, number, started, at, end, folder, invented, rechecked, languages);
  }
}
