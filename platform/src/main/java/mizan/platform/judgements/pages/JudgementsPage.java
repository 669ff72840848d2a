package mizan.platform.judgements.pages;

import java.util.List;
import mizan.platform.web.Crumb;
import mizan.platform.web.Page;
import mizan.platform.web.Trilingual;
import mizan.platform.web.Words;
import org.jspecify.annotations.Nullable;

/// The portals of an edition by the criteria that people judge.
///
/// @param published whether the edition is for everybody, and nothing is judged any more
/// @param judging whether this reader judges: what is still to be done is told to them
/// @param decided how many of all questions have come to something
public record JudgementsPage(
    int number,
    boolean published,
    boolean judging,
    long decided,
    long all,
    List<String> criteria,
    List<Row> rows)
    implements Page {
  public JudgementsPage {
    criteria = List.copyOf(criteria);
    rows = List.copyOf(rows);
  }

  /// A portal, with a cell for each criterion.
  public record Row(String portal, Trilingual title, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /// How far a question is.
  ///
  /// @param state `open`, `half`, `agreed`, `disputed` or `settled`
  /// @param value that it comes to; null while it comes to none, and for who may not see it
  /// @param own what this reader judged themselves; null when nothing
  public record Cell(
      String criterion, String state, @Nullable Double value, @Nullable Double own) {}

  /// A value as it is read: its two places, a third where two neighbours were halved.
  public static String written(Words words, double value) {
    return words.formats().number(value, value * 4 == Math.rint(value * 4) ? 2 : 3);
  }

  @Override
  public String title(Words words) {
    return words.text("judgements.title");
  }

  @Override
  public List<Crumb> trail(Words words) {
    return List.of(
        new Crumb(words.text("editions.title"), "/editions"),
        new Crumb(words.text("editions.edition", number), "/editions/" + number));
  }
}
