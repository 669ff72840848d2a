package mizan.platform.inventory.pages;

import java.util.List;
import java.util.stream.Stream;
import mizan.platform.inventory.Asset;
import mizan.platform.inventory.AssetField;
import mizan.platform.web.Alternate;
import mizan.platform.web.Choice;
import mizan.platform.web.Field;
import mizan.platform.web.Page;
import mizan.platform.web.Pager;
import mizan.platform.web.Sorting;
import mizan.platform.web.Trilingual;
import mizan.platform.web.Words;
import org.jspecify.annotations.Nullable;

/// The inventory as a list: what bodies hold and how far each record is.
///
/// @param text that the reader looks for; "" for all
/// @param body whose records are shown; "" for all
/// @param bodies those that have records, by name
/// @param states how many records are in each state, of all that the reader may know of
/// @param hidden how many records nobody else may know of, by body and ground
/// @param mayEnter whether the reader may enter a record
public record InventoryPage(
    String text,
    String body,
    String state,
    String decision,
    String theme,
    List<Choice> bodies,
    List<Count> states,
    List<Hidden> hidden,
    List<Line> records,
    Pager pager,
    Sorting sorting,
    boolean mayEnter)
    implements Page {
  public static final String TURTLE = "text/turtle";
  public static final String TURTLE_FILE = "/inventory.ttl";
  public static final String JSON_LD = "application/ld+json";
  public static final String JSON_LD_FILE = "/inventory.jsonld";

  /// All public records as linked data.
  public static final List<Alternate> LINKED_DATA =
      List.of(new Alternate(TURTLE, TURTLE_FILE), new Alternate(JSON_LD, JSON_LD_FILE));

  public InventoryPage {
    bodies = List.copyOf(bodies);
    states = List.copyOf(states);
    hidden = List.copyOf(hidden);
    records = List.copyOf(records);
  }

  /// How many records are in a state.
  public record Count(String state, long records) {}

  /// Records of a body that only it and the unit may know of.
  public record Hidden(String body, Trilingual name, Trilingual ground, long records) {}

  /// A record in the list.
  ///
  /// @param decision the code of the last signed one; null before it
  public record Line(
      String id,
      Trilingual title,
      String body,
      Trilingual bodyName,
      String state,
      @Nullable String decision,
      String theme,
      String quarter,
      String changed) {}

  @Override
  public String title(Words words) {
    return words.text("inventory.title");
  }

  @Override
  public List<Alternate> alternates() {
    return LINKED_DATA;
  }

  /// The questions by which the list is narrowed.
  public List<Field> filter(Words words) {
    return List.of(
        Field.Line.of("q", words.text("inventory.filter.text"), text),
        Field.Select.of(
            "body", words.text("inventory.body"), body, AssetWords.orAny(bodies, words)),
        Field.Select.of(
            "state",
            words.text("inventory.state"),
            state,
            AssetWords.orAny(
                Stream.of(Asset.State.values())
                    .map(each ->
                        new Choice(each.code(), words.text("inventory.state." + each.code())))
                    .toList(),
                words)),
        Field.Select.of(
            "decision",
            words.text("inventory.decision"),
            decision,
            AssetWords.orAny(AssetWords.decisions(words), words)),
        Field.Select.of(
            "theme",
            words.text("inventory.field.theme"),
            theme,
            AssetWords.orAny(AssetWords.choices(AssetField.THEME, words), words)));
  }
}
