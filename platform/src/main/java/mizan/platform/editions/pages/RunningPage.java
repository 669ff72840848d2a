package mizan.platform.editions.pages;

import java.time.Instant;
import java.util.List;
import mizan.platform.web.Page;
import mizan.platform.web.Trilingual;
import mizan.platform.web.Words;
import org.jspecify.annotations.Nullable;

/// How far the edition is that is being measured, portal by portal.
///
/// @param edition 0 when none is being measured
/// @param started null when none is
/// @param opens when portals are asked again, outside of the hours; null within
/// @param portals those under way first
public record RunningPage(
    int edition, @Nullable Instant started, @Nullable Instant opens, List<Row> portals)
    implements Page {
  /// While no edition is being measured.
  public static final RunningPage NOTHING = new RunningPage(0, null, null, List.of());

  private static final int SECONDS = 60;
  private static final int MINUTES = 120;

  public RunningPage {
    portals = List.copyOf(portals);
  }

  /// A portal of the edition.
  ///
  /// @param perMinute links asked for in a minute; null while none are
  /// @param secondsLeft for the links that are left; null while it is not known
  /// @param state `waiting`, `reading`, `asking` or `finished`
  public record Row(
      String slug,
      Trilingual title,
      long datasets,
      long asked,
      long links,
      long bytes,
      @Nullable Double perMinute,
      @Nullable Long secondsLeft,
      String state) {

    public String rate(Words words) {
      return perMinute == null ? "–" : words.formats().number(perMinute, perMinute < 10 ? 1 : 0);
    }

    /// In minutes up to two hours, then in hours; always rounded up.
    public String left(Words words) {
      if (secondsLeft == null) {
        return "–";
      }
      var minutes = Math.ceilDiv(secondsLeft, SECONDS);
      return minutes <= MINUTES
          ? words.count("editions.running.minutes", minutes)
          : words.count("editions.running.hours", Math.ceilDiv(minutes, SECONDS));
    }
  }

  @Override
  public String title(Words words) {
    return edition == 0
        ? words.text("editions.running.none")
        : words.text("editions.running.title", edition);
  }

  /// It tells of work that goes on by itself.
  @Override
  public boolean isSteady() {
    return false;
  }
}
