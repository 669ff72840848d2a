package mizan.platform.exchange.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import mizan.platform.exchange.Initiatives.Progress;
import mizan.platform.web.Choice;
import mizan.platform.web.Field;
import mizan.platform.web.Page;
import mizan.platform.web.Pager;
import mizan.platform.web.Sorting;
import mizan.platform.web.Words;

/// Initiatives of civil society, as a list.
///
/// @param all how many there are in all
/// @param waiting those that the reader is to look at before everybody may see them
public record InitiativesPage(
    Narrowed narrowed,
    List<Line> initiatives,
    long all,
    List<Waiting> waiting,
    Pager pager,
    Sorting sorting)
    implements Page {

  public InitiativesPage {
    initiatives = List.copyOf(initiatives);
    waiting = List.copyOf(waiting);
  }

  /// By what the list is narrowed; "" for nothing.
  public record Narrowed(String text, String topic, String progress) {}

  /// An initiative in the list.
  ///
  /// @param language in which it is told
  /// @param reached so many of its parts
  /// @param last the day on which something happened
  public record Line(
      int number,
      String title,
      String language,
      String topic,
      String name,
      String progress,
      long reached,
      int parts,
      LocalDate last) {}

  /// An initiative that waits.
  public record Waiting(int number, String title, String language, Instant made) {}

  @Override
  public String title(Words words) {
    return words.text("exchange.initiative.title");
  }

  /// The questions by which the list is narrowed.
  public List<Field> filter(Words words) {
    return List.of(
        Field.Line.of("q", words.text("exchange.filter.text"), narrowed.text),
        Field.Select.of(
            "topic",
            words.text("exchange.initiative.topic"),
            narrowed.topic,
            Choice.after(words.text("exchange.filter.any"), ReusesPage.topics(words))),
        Field.Select.of(
            "progress",
            words.text("exchange.initiative.progress"),
            narrowed.progress,
            Choice.after(
                words.text("exchange.filter.any"),
                Stream.of(Progress.values())
                    .map(each ->
                        new Choice(
                            each.code(), words.text("exchange.initiative.progress." + each.code())))
                    .toList())));
  }
}
