package mizan.platform.inventory.pages;

import java.util.List;
import mizan.platform.web.Crumb;
import mizan.platform.web.Page;
import mizan.platform.web.Sorting;
import mizan.platform.web.Spread;
import mizan.platform.web.Trilingual;
import mizan.platform.web.Words;

/// How fast records move from their first mention to what a harvest finds, whether promises are
/// kept, and whether what is not opened is reasoned: in the country, by sector, level and body.
///
/// @param withheld records that are left out, since not all of them is public
public record FlowPage(
    Figures all,
    List<OnGround> grounds,
    List<Group> sectors,
    List<Group> levels,
    List<Line> lines,
    Sorting sorting,
    long withheld)
    implements Page {

  public FlowPage {
    grounds = List.copyOf(grounds);
    sectors = List.copyOf(sectors);
    levels = List.copyOf(levels);
    lines = List.copyOf(lines);
  }

  /// What is known of some records.
  ///
  /// @param toDecision days from their first mention to the first decision
  /// @param toPublication days from the decision until a harvest found them
  /// @param due promises whose quarter is over, or that are kept
  /// @param kept promises that were kept
  public record Figures(
      long records, Spread toDecision, Spread toPublication, long due, long kept, Closed closed) {
    /// The share of promises kept, in words.
    public String share(Words words) {
      return CalendarPage.share(kept, due, words);
    }
  }

  /// Decisions that stand, and how those that keep data back are reasoned.
  ///
  /// @param open decisions to open
  /// @param restricted decisions to open to some on conditions
  /// @param closed decisions not to open
  /// @param reasoned of the last two, those with a ground, its article, and a day of review to come
  /// @param overdue of them, those whose day of review is over
  public record Closed(long open, long restricted, long closed, long reasoned, long overdue) {
    public long keptBack() {
      return restricted + closed;
    }

    /// The share that is reasoned, in words.
    public String share(Words words) {
      return CalendarPage.share(reasoned, keptBack(), words);
    }
  }

  /// How many decisions stand on a legal ground.
  public record OnGround(String code, Trilingual name, long restricted, long closed) {}

  /// The records of a sector, or of a level.
  ///
  /// @param code "" where none is told
  public record Group(String code, Figures figures) {}

  /// The records of a body.
  public record Line(String body, Trilingual name, Figures figures) {}

  @Override
  public String title(Words words) {
    return words.text("inventory.flow");
  }

  @Override
  public List<Crumb> trail(Words words) {
    return List.of(new Crumb(words.text("inventory.title"), "/inventory"));
  }

  /// A median of days in words.
  public static String median(Spread spread, Words words) {
    var median = spread.median();
    return median == null
        ? words.text("inventory.too-few")
        : words.text("inventory.flow.days", words.formats().points(median));
  }

  /// The quartiles beside a median, and of how many records.
  public static String quartiles(Spread spread, Words words) {
    var low = spread.low();
    var high = spread.high();
    return low == null || high == null
        ? words.text("inventory.flow.n", spread.count())
        : words.text(
            "inventory.flow.quartiles",
            words.formats().points(low),
            words.formats().points(high),
            spread.count());
  }
}
