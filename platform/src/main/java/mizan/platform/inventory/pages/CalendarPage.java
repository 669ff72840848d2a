package mizan.platform.inventory.pages;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import mizan.platform.web.Choice;
import mizan.platform.web.Crumb;
import mizan.platform.web.Field;
import mizan.platform.web.Page;
import mizan.platform.web.Pager;
import mizan.platform.web.Sorting;
import mizan.platform.web.Spread;
import mizan.platform.web.Trilingual;
import mizan.platform.web.Words;
import org.jspecify.annotations.Nullable;

/// The release calendar: what bodies have promised to publish, quarter by quarter, and whether they
/// did.
///
/// @param quarters each with what became of its promises, of the bodies and the sector wanted
/// @param all the quarters for which anything is promised
/// @param withheld records whose promises are not told, since not all of them is public
public record CalendarPage(
    Wanted wanted,
    List<InQuarter> quarters,
    @JsonIgnore List<String> all,
    @JsonIgnore List<Choice> bodies,
    List<Line> lines,
    Pager pager,
    Sorting sorting,
    long withheld)
    implements Page {

  public CalendarPage {
    quarters = List.copyOf(quarters);
    all = List.copyOf(all);
    bodies = List.copyOf(bodies);
    lines = List.copyOf(lines);
  }

  /// What the reader narrows the calendar to; "" for all.
  public record Wanted(String quarter, String body, String sector, String outcome) {
    public Wanted ofAllTimes() {
      return new Wanted("", body, sector, "");
    }
  }

  /// What became of the promises for a quarter.
  public record InQuarter(String quarter, long promised, long kept, long late, long notDue) {
    /// The share kept of what was due; "" where too little was.
    public String share(Words words) {
      return CalendarPage.share(kept, kept + late, words);
    }
  }

  /// A share of what was due in words; of nothing none, of a few no percentage is told.
  static String share(long kept, long due, Words words) {
    return due == 0
        ? "–"
        : due < Spread.LEAST
            ? words.text("inventory.too-few")
            : words.formats().percent((double) kept / due);
  }

  /// A promise.
  ///
  /// @param declared the day on which the body said where it is, of what a harvest found there
  /// @param moved the quarter to which it was put off once this one had begun; "" when it was not
  public record Line(
      String quarter,
      String id,
      Trilingual title,
      String body,
      Trilingual bodyName,
      String outcome,
      String state,
      @Nullable LocalDate declared,
      String moved) {}

  @Override
  public String title(Words words) {
    return words.text("inventory.calendar");
  }

  @Override
  public List<Crumb> trail(Words words) {
    return List.of(new Crumb(words.text("inventory.title"), "/inventory"));
  }

  public List<Field> filter(Words words) {
    return List.of(
        Field.Select.of(
            "quarter",
            words.text("inventory.asks.quarter"),
            wanted.quarter,
            AssetWords.orAny(
                all.stream().map(each -> PrioritiesPage.quarter(each, words)).toList(), words)),
        Field.Select.of(
            "body", words.text("inventory.body"), wanted.body, AssetWords.orAny(bodies, words)),
        PrioritiesPage.sector(wanted.sector, words),
        Field.Select.of(
            "outcome",
            words.text("inventory.promise"),
            wanted.outcome,
            AssetWords.orAny(
                Stream.of("kept", "late", "not-due")
                    .map(code -> new Choice(code, words.text("inventory.promise." + code)))
                    .toList(),
                words)));
  }
}
