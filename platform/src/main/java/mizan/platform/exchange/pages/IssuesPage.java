package mizan.platform.exchange.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import mizan.platform.exchange.DatasetIssue.Kind;
import mizan.platform.exchange.DatasetIssue.State;
import mizan.platform.web.Choice;
import mizan.platform.web.Field;
import mizan.platform.web.Page;
import mizan.platform.web.Pager;
import mizan.platform.web.Sorting;
import mizan.platform.web.Trilingual;
import mizan.platform.web.Words;

/// What people find wrong with data, as a list.
///
/// @param bodies those that are to mend something, by name
/// @param portals those whose data it is about, by name
/// @param all how many there are in all
public record IssuesPage(
    Narrowed narrowed,
    List<Choice> bodies,
    List<Choice> portals,
    List<Line> issues,
    long all,
    Pager pager,
    Sorting sorting)
    implements Page {

  /// Stands for all that are still to be mended, among the states.
  public static final String OPEN = "open";

  public IssuesPage {
    bodies = List.copyOf(bodies);
    portals = List.copyOf(portals);
    issues = List.copyOf(issues);
  }

  /// By what the list is narrowed; "" for nothing.
  ///
  /// @param state its code, or [#OPEN]
  /// @param dataset its key: only pages on datasets ask so
  public record Narrowed(
      String text, String body, String portal, String state, String kind, String dataset) {}

  /// An issue in the list.
  ///
  /// @param title of the dataset
  /// @param file its place in the dataset; 0 for the dataset as a whole
  /// @param body "" where none is known
  public record Line(
      int number,
      Trilingual title,
      int file,
      String body,
      Trilingual bodyName,
      String portal,
      Trilingual portalName,
      String kind,
      String state,
      LocalDate made) {}

  @Override
  public String title(Words words) {
    return words.text("exchange.issue.title");
  }

  /// The questions by which the list is narrowed.
  public List<Field> filter(Words words) {
    return List.of(
        Field.Line.of("q", words.text("exchange.filter.text"), narrowed.text),
        select("body", "exchange.body", narrowed.body, words, bodies),
        select("portal", "exchange.issue.portal", narrowed.portal, words, portals),
        select(
            "state",
            "exchange.state",
            narrowed.state,
            words,
            Stream.concat(Stream.of(OPEN), Stream.of(State.values()).map(State::code))
                .map(code -> new Choice(code, words.text("exchange.issue.state." + code)))
                .toList()),
        select("kind", "exchange.issue.kind", narrowed.kind, words, kinds(words)));
  }

  private static Field select(
      String name, String key, String value, Words words, List<Choice> choices) {
    return Field.Select.of(
        name, words.text(key), value, Choice.after(words.text("exchange.filter.any"), choices));
  }

  static List<Choice> kinds(Words words) {
    return Stream.of(Kind.values())
        .map(kind -> new Choice(kind.code(), words.text("exchange.issue.kind." + kind.code())))
        .toList();
  }
}
