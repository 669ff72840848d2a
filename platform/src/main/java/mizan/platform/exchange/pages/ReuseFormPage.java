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

/// The form by which somebody shows what they made of public data.
///
/// @param there the number of the reuse that is shown at the address that was typed; 0 for none
/// @param needsMail whether the reader's address is not known
public record ReuseFormPage(
    Map<String, String> typed, int there, boolean needsMail, @JsonIgnore Refusal refusal)
    implements Page {

  public ReuseFormPage {
    typed = Map.copyOf(typed);
  }

  @Override
  public String title(Words words) {
    return words.text("exchange.reuse.new");
  }

  @Override
  public List<Crumb> trail(Words words) {
    return List.of(new Crumb(words.text("exchange.reuse.title"), "/reuses"));
  }

  /// Whether personal data seem to be in what was typed.
  public boolean isWarned() {
    return refusal.field().equals("anyway");
  }

  public List<Field> fields(Words words) {
    var fields = new ArrayList<Field>();
    fields.add(line("title", words));
    fields.add(text("text", words));
    fields.add(select("type", words, ReusesPage.types(words)));
    fields.add(select("topic", words, ReusesPage.topics(words)));
    fields.add(line("address", words));
    fields.add(text("uses", words));
    fields.add(line("name", words));
    if (needsMail) {
      fields.add(
          new Field.Input(
              "mail",
              words.text("exchange.asks.mail"),
              words.text("exchange.reuse.hint.mail"),
              value("mail"),
              "",
              "email",
              "email"));
    }
    return fields.stream().map(refusal::mark).toList();
  }

  private Field line(String name, Words words) {
    return new Field.Line(name, asks(name, words), hint(name, words), value(name), "");
  }

  private Field text(String name, Words words) {
    return new Field.Text(name, asks(name, words), hint(name, words), value(name), "");
  }

  private Field select(String name, Words words, List<Choice> choices) {
    return new Field.Select(
        name,
        asks(name, words),
        "",
        value(name),
        "",
        Choice.after(words.text("exchange.choose"), choices));
  }

  private static String asks(String name, Words words) {
    return words.text("exchange.reuse.asks." + name);
  }

  private static String hint(String name, Words words) {
    return words.text("exchange.reuse.hint." + name);
  }

  private String value(String name) {
    return typed.getOrDefault(name, "");
  }
}
