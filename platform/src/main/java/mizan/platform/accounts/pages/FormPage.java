package mizan.platform.accounts.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mizan.platform.web.Crumb;
import mizan.platform.web.Field;
import mizan.platform.web.Forms.Refusal;
import mizan.platform.web.Page;
import mizan.platform.web.Words;

/// A form of a few questions that does one thing.
///
/// Texts are in the reader's language.
///
/// @param action the address that takes the answers, without the language
/// @param hidden what travels along unseen
/// @param button what the form does
/// @param links where else a reader may want to go
/// @param doors where else the same can be done
/// @param passkey whether a passkey may be shown instead
/// @param error what is wrong with the whole; "" for nothing
public record FormPage(
    String heading,
    String lead,
    String action,
    List<Field> fields,
    Map<String, String> hidden,
    String button,
    List<Crumb> links,
    List<Crumb> doors,
    boolean passkey,
    String error)
    implements Page {
  public FormPage {
    fields = List.copyOf(fields);
    hidden = Map.copyOf(hidden);
    links = List.copyOf(links);
    doors = List.copyOf(doors);
  }

  public static FormPage of(String heading, String lead, String action, String button) {
    return new FormPage(
        heading, lead, action, List.of(), Map.of(), button, List.of(), List.of(), false, "");
  }

  public FormPage asking(Field... questions) {
    return new FormPage(
        heading, lead, action, List.of(questions), hidden, button, links, doors, passkey, error);
  }

  public FormPage carrying(String name, String value) {
    return new FormPage(
        heading, lead, action, fields, Map.of(name, value), button, links, doors, passkey, error);
  }

  public FormPage leadingTo(String label, String path) {
    var more = new ArrayList<>(links);
    more.add(new Crumb(label, path));
    return new FormPage(heading, lead, action, fields, hidden, button, more, doors, passkey, error);
  }

  public FormPage orThrough(String label, String path) {
    var door = List.of(new Crumb(label, path));
    return new FormPage(heading, lead, action, fields, hidden, button, links, door, passkey, error);
  }

  public FormPage orPasskey(boolean possible) {
    return new FormPage(
        heading, lead, action, fields, hidden, button, links, doors, possible, error);
  }

  /// The same form with what is wrong with it, beside its question if it is about one.
  public FormPage refused(Refusal refusal) {
    var marked = fields.stream().map(refusal::mark).toList();
    var ofNone = fields.stream().noneMatch(field -> field.name().equals(refusal.field()));
    return new FormPage(
        heading,
        lead,
        action,
        marked,
        hidden,
        button,
        links,
        doors,
        passkey,
        ofNone ? refusal.text() : "");
  }

  @Override
  public String title(Words words) {
    return heading;
  }

  @Override
  public List<String> scripts() {
    return passkey ? List.of("js/passkeys.js") : List.of();
  }
}
