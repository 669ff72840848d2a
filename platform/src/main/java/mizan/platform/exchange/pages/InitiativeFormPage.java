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

/// The form by which people tell of an initiative that they lead.
///
/// @param needsMail whether the reader's address is not known
public record InitiativeFormPage(
    Map<String, String> typed, boolean needsMail, @JsonIgnore Refusal refusal) implements Page {

  public InitiativeFormPage {
    typed = Map.copyOf(typed);
  }

  @Override
  public String title(Words words) {
    return words.text("exchange.initiative.new");
  }

  @Override
  public List<Crumb> trail(Words words) {
    return List.of(new Crumb(words.text("exchange.initiative.title"), "/initiatives"));
  }

  /// Whether personal data seem to be in what was typed.
  public boolean isWarned() {
    return refusal.field().equals("anyway");
  }

  public List<Field> fields(Words words) {
    var fields = new ArrayList<Field>();
    fields.add(line("title", words));
    fields.add(text("text", typed, words));
    fields.add(
        new Field.Select(
            "topic",
            words.text("exchange.initiative.asks.topic"),
            "",
            typed.getOrDefault("topic", ""),
            "",
            Choice.after(words.text("exchange.choose"), ReusesPage.topics(words))));
    fields.add(text("parts", typed, words));
    fields.add(text("conclusions", typed, words));
    fields.add(line("name", words));
    fields.add(line("address", words));
    if (needsMail) {
      fields.add(
          new Field.Input(
              "mail",
              words.text("exchange.asks.mail"),
              words.text("exchange.reuse.hint.mail"),
              typed.getOrDefault("mail", ""),
              "",
              "email",
              "email"));
    }
    return fields.stream().map(refusal::mark).toList();
  }

  private Field line(String name, Words words) {
    return new Field.Line(
        name,
        words.text("exchange.initiative.asks." + name),
        words.text("exchange.initiative.hint." + name),
        typed.getOrDefault(name, ""),
        "");
  }

  static Field text(String name, Map<String, String> typed, Words words) {
    return new Field.Text(
        name,
        words.text("exchange.initiative.asks." + name),
        words.text("exchange.initiative.hint." + name),
        typed.getOrDefault(name, ""),
        "");
  }
}
