package mizan.platform.inventory.pages;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mizan.platform.web.Choice;
import mizan.platform.web.Crumb;
import mizan.platform.web.Field;
import mizan.platform.web.Forms.Refusal;
import mizan.platform.web.Language;
import mizan.platform.web.Page;
import mizan.platform.web.Words;

/// The form in which an information system is described.
///
/// @param id "" for a new one
/// @param bodies in whose name the reader may enter one; none for a system that is there
/// @param version that the reader saw
public record SystemFormPage(
    String id,
    List<Choice> bodies,
    Map<String, String> typed,
    int version,
    @JsonIgnore Refusal refusal)
    implements Page {
  public SystemFormPage {
    bodies = List.copyOf(bodies);
    typed = Map.copyOf(typed);
  }

  @Override
  public String title(Words words) {
    return words.text(id.isEmpty() ? "inventory.systems.new" : "inventory.systems.edit");
  }

  @Override
  public List<Crumb> trail(Words words) {
    return List.of(
        new Crumb(words.text("inventory.title"), "/inventory"),
        new Crumb(words.text("inventory.systems"), "/inventory-systems"));
  }

  /// Where the form is sent.
  public String action() {
    return "/inventory-systems/" + (id.isEmpty() ? "new" : id + "/edit");
  }

  public List<Field> fields(Words words) {
    var fields = new ArrayList<Field>();
    if (!bodies.isEmpty()) {
      fields.add(
          Field.Select.of(
              "body", words.text("inventory.body"), typed.getOrDefault("body", ""), bodies));
    }
    for (var language : Language.values()) {
      var name = "name-" + language.code();
      fields.add(
          Field.Line.of(
              name,
              words.text(
                  "inventory.in-language",
                  words.text("inventory.systems.name"),
                  words.text("inventory.language." + language.code())),
              typed.getOrDefault(name, "")));
    }
    for (var name : List.of("purpose", "vendor", "declaration")) {
      fields.add(
          Field.Line.of(name, words.text("inventory.asks." + name), typed.getOrDefault(name, "")));
    }
    return fields.stream().map(refusal::mark).toList();
  }
}
