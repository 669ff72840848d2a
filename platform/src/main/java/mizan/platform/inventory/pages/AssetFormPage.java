package mizan.platform.inventory.pages;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.stream.Stream;
import mizan.platform.inventory.AssetField;
import mizan.platform.inventory.AssetField.Group;
import mizan.platform.inventory.Content;
import mizan.platform.web.Choice;
import mizan.platform.web.Crumb;
import mizan.platform.web.Field;
import mizan.platform.web.Forms.Refusal;
import mizan.platform.web.Page;
import mizan.platform.web.Words;

/// The form in which a record is described.
///
/// @param id "" for a new one
/// @param bodies in whose name the reader may enter one; none for a record that is there
/// @param systems of the body; none for a new record, whose body is still to be chosen
/// @param like whether the refusal was that another record is called nearly the same
public record AssetFormPage(
    String id,
    String body,
    List<Choice> bodies,
    List<Choice> systems,
    Content content,
    int version,
    boolean like,
    @JsonIgnore Refusal refusal)
    implements Page {

  public AssetFormPage {
    bodies = List.copyOf(bodies);
    systems = List.copyOf(systems);
  }

  @Override
  public String title(Words words) {
    return id.isEmpty()
        ? words.text("inventory.new")
        : words.text("inventory.edit", content.title().in(words.language()));
  }

  @Override
  public List<Crumb> trail(Words words) {
    var inventory = new Crumb(words.text("inventory.title"), "/inventory");
    return id.isEmpty()
        ? List.of(inventory)
        : List.of(inventory, new Crumb(content.title().in(words.language()), "/inventory/" + id));
  }

  /// Where the form is sent.
  public String action() {
    return id.isEmpty() ? "/inventory/new" : "/inventory/" + id + "/edit";
  }

  public Group[] groups() {
    return Group.values();
  }

  /// Whose data they are.
  public Field owner(Words words) {
    return refusal.mark(Field.Select.of("body", words.text("inventory.body"), body, bodies));
  }

  /// The questions of a group.
  public List<Field> fields(Group group, Words words) {
    return Stream.of(AssetField.values())
        .filter(field -> field.group() == group)
        .filter(field -> field.form() != AssetField.Form.SYSTEM || !systems.isEmpty())
        .flatMap(field -> AssetWords.questions(field, content, systems, words).stream())
        .map(refusal::mark)
        .toList();
  }

  /// All questions, so that errors can be listed before them.
  public List<Field> all(Words words) {
    return Stream.concat(
            bodies.isEmpty() ? Stream.<Field>of() : Stream.of(owner(words)),
            Stream.of(Group.values()).flatMap(group -> fields(group, words).stream()))
        .toList();
  }
}
