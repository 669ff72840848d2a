package mizan.platform.exchange.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import mizan.platform.exchange.Health;
import mizan.platform.exchange.Reuse;
import mizan.platform.inventory.AssetField;
import mizan.platform.web.Choice;
import mizan.platform.web.Field;
import mizan.platform.web.Page;
import mizan.platform.web.Pager;
import mizan.platform.web.Sorting;
import mizan.platform.web.Trilingual;
import mizan.platform.web.Words;

/// What people made of public data, as a list.
///
/// @param bodies whose data are used, by name
/// @param all how many there are in all
/// @param mayKeep whether the reader looks at new ones
public record ReusesPage(
    Narrowed narrowed,
    List<Choice> bodies,
    List<Line> reuses,
    long all,
    boolean mayKeep,
    Pager pager,
    Sorting sorting)
    implements Page {

  public ReusesPage {
    bodies = List.copyOf(bodies);
    reuses = List.copyOf(reuses);
  }

  /// By what the list is narrowed; "" for nothing.
  ///
  /// @param asset the id of a record of the inventory that is used
  public record Narrowed(
      String text, String type, String topic, String health, String body, String asset) {}

  /// A reuse in the list.
  ///
  /// @param language in which it is told
  /// @param bodies whose data it uses
  public record Line(
      int number,
      String title,
      String language,
      String type,
      String topic,
      String address,
      List<Trilingual> bodies,
      String health,
      LocalDate made) {
    public Line {
      bodies = List.copyOf(bodies);
    }
  }

  @Override
  public String title(Words words) {
    return words.text("exchange.reuse.title");
  }

  /// The questions by which the list is narrowed.
  public List<Field> filter(Words words) {
    return List.of(
        Field.Line.of("q", words.text("exchange.filter.text"), narrowed.text),
        select("type", narrowed.type, words, types(words)),
        select("topic", narrowed.topic, words, topics(words)),
        select(
            "health",
            narrowed.health,
            words,
            Stream.of(Health.Kind.values())
                .map(kind ->
                    new Choice(kind.code(), words.text("exchange.reuse.health." + kind.code())))
                .toList()),
        Field.Select.of(
            "body",
            words.text("exchange.reuse.bodies"),
            narrowed.body,
            Choice.after(words.text("exchange.filter.any"), bodies)),
        Field.Line.of("asset", words.text("exchange.reuse.asset"), narrowed.asset));
  }

  private static Field select(String name, String value, Words words, List<Choice> choices) {
    return Field.Select.of(
        name,
        words.text("exchange.reuse." + name),
        value,
        Choice.after(words.text("exchange.filter.any"), choices));
  }

  static List<Choice> types(Words words) {
    return Stream.of(Reuse.Type.values())
        .map(type -> new Choice(type.code(), words.text("exchange.reuse.type." + type.code())))
        .toList();
  }

  static List<Choice> topics(Words words) {
    return AssetField.THEME.choices().stream()
        .map(code -> new Choice(code, words.text("inventory.choice.theme." + code)))
        .toList();
  }
}
