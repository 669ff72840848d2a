package mizan.platform.exchange.pages;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mizan.platform.web.Choice;
import mizan.platform.web.Crumb;
import mizan.platform.web.Field;
import mizan.platform.web.Forms.Refusal;
import mizan.platform.web.Page;
import mizan.platform.web.Words;

/// The form by which somebody asks for data.
///
/// @param bodies that can be asked
/// @param alike what is called nearly as what was typed
/// @param needsMail whether the reader's address is not known
public record RequestFormPage(
    Map<String, String> typed,
    @JsonIgnore List<Choice> bodies,
    List<Alike> alike,
    boolean needsMail,
    @JsonIgnore Refusal refusal)
    implements Page {

  public RequestFormPage {
    typed = Map.copyOf(typed);
    bodies = List.copyOf(bodies);
    alike = List.copyOf(alike);
  }

  /// Something that is there already.
  ///
  /// @param path of its page, without the language
  /// @param state the key of the words for how far it is
  public record Alike(String path, String title, String state) {}

  @Override
  public String title(Words words) {
    return words.text("exchange.new");
  }

  @Override
  public List<Crumb> trail(Words words) {
    return List.of(new Crumb(words.text("exchange.title"), "/requests"));
  }

  @Override
  public List<String> scripts() {
    return List.of("js/alike.js");
  }

  /// Whether personal data seem to be in what was typed.
  public boolean isWarned() {
    return refusal.field().equals("anyway");
  }

  /// Whether what is alike was shown, so that the reader can send it all the same.
  public boolean isSeen() {
    return refusal.field().equals("seen") || typed.containsKey("seen");
  }

  public List<Field> fields(Words words) {
    var fields = new ArrayList<Field>();
    fields.add(
        new Field.Select(
            "body",
            words.text("exchange.asks.body"),
            words.text("exchange.hint.body"),
            value("body"),
            "",
            Choice.after(words.text("exchange.choose"), bodies)));
    fields.add(line("title", words));
    fields.add(text("text", words));
    fields.add(text("purpose", words));
    fields.add(line("asset", words));
    fields.add(line("name", words));
    fields.add(input("from", "date", words));
    if (needsMail) {
      fields.add(input("mail", "email", words));
    }
    return fields.stream().map(refusal::mark).toList();
  }

  private Field line(String name, Words words) {
    return new Field.Line(
        name,
        words.text("exchange.asks." + name),
        words.text("exchange.hint." + name),
        value(name),
        "");
  }

  private Field text(String name, Words words) {
    return new Field.Text(
        name,
        words.text("exchange.asks." + name),
        words.text("exchange.hint." + name),
        value(name),
        "");
  }

  private Field input(String name, String type, Words words) {
    return new Field.Input(
        name,
        words.text("exchange.asks." + name),
        words.text("exchange.hint." + name),
        value(name),
        "",
        type,
        type.equals("email") ? "email" : "off");
  }

  private String value(String name) {
    return typed.getOrDefault(name, "");
  }
}
