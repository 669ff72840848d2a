package mizan.platform.exchange.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import mizan.platform.exchange.Course;
import mizan.platform.exchange.DataRequest;
import mizan.platform.web.Choice;
import mizan.platform.web.Field;
import mizan.platform.web.Page;
import mizan.platform.web.Pager;
import mizan.platform.web.Sorting;
import mizan.platform.web.Trilingual;
import mizan.platform.web.Words;
import org.jspecify.annotations.Nullable;

/// Requests for data as a list: who was asked for what, and how it stands in time.
///
/// @param text that the reader looks for; "" for all
/// @param bodies those that were asked, by name
/// @param standings how many requests stand so in time, of all that the reader may read
/// @param unshown how many there are that not everybody may read
/// @param mayReadReports whether the reader may be told of private reports
public record RequestsPage(
    String text,
    String body,
    String state,
    String standing,
    List<Choice> bodies,
    List<Count> standings,
    List<Line> requests,
    long unshown,
    boolean mayReadReports,
    Pager pager,
    Sorting sorting)
    implements Page {

  public RequestsPage {
    bodies = List.copyOf(bodies);
    standings = List.copyOf(standings);
    requests = List.copyOf(requests);
  }

  /// How many requests stand so.
  public record Count(String standing, long requests) {}

  /// A request in the list.
  ///
  /// @param language in which it is written
  /// @param kind of the answer; "" before it
  /// @param due the last day to answer in time; null while no clock runs
  /// @param requesters how many people ask for it
  public record Line(
      int number,
      String title,
      String language,
      String body,
      Trilingual bodyName,
      String state,
      String kind,
      String standing,
      LocalDate sent,
      @Nullable LocalDate due,
      int days,
      int requesters) {}

  @Override
  public String title(Words words) {
    return words.text("exchange.title");
  }

  /// The questions by which the list is narrowed.
  public List<Field> filter(Words words) {
    return List.of(
        Field.Line.of("q", words.text("exchange.filter.text"), text),
        Field.Select.of(
            "body",
            words.text("exchange.body"),
            body,
            Choice.after(words.text("exchange.filter.any"), bodies)),
        Field.Select.of(
            "state",
            words.text("exchange.state"),
            state,
            Choice.after(
                words.text("exchange.filter.any"),
                Stream.of(DataRequest.State.values())
                    .map(each ->
                        new Choice(each.code(), words.text("exchange.state." + each.code())))
                    .toList())),
        Field.Select.of(
            "standing",
            words.text("exchange.standing"),
            standing,
            Choice.after(
                words.text("exchange.filter.any"),
                Course.codes().stream()
                    .map(code -> new Choice(code, words.text("exchange.standing." + code)))
                    .toList())));
  }
}
