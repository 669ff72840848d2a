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
import mizan.platform.web.Trilingual;
import mizan.platform.web.Words;

/// The form of one thing that is done about an issue: by a body, by those who keep order, or by
/// whoever told it.
///
/// @param action where the form is sent, without the language
/// @param back where whoever does not want to goes, likewise
/// @param dataset its title
/// @param verb `accept`, `dispute`, `announce`, `mend`, `merge`, `move`, `hide`, `show`, `confirm`,
///   `contest`, `withdraw` or `leave`
/// @param version that the reader saw
/// @param bodies to choose from
public record IssueDeedPage(
    String action,
    String back,
    Trilingual dataset,
    String verb,
    int version,
    Map<String, String> typed,
    @JsonIgnore List<Choice> bodies,
    @JsonIgnore Refusal refusal)
    implements Page {

  public IssueDeedPage {
    typed = Map.copyOf(typed);
    bodies = List.copyOf(bodies);
  }

  @Override
  public String title(Words words) {
    return words.text("exchange.issue.do." + verb);
  }

  @Override
  public List<Crumb> trail(Words words) {
    return List.of(new Crumb(dataset.in(words.language()), back));
  }

  @Override
  public boolean isSteady() {
    return false;
  }

  public List<Field> fields(Words words) {
    var fields = new ArrayList<Field>();
    switch (verb) {
      case "announce" ->
          fields.add(
              new Field.Input(
                  "day",
                  words.text("exchange.issue.asks.day"),
                  "",
                  value("day"),
                  "",
                  "date",
                  "off"));
      case "move" ->
          fields.add(
              Field.Select.of(
                  "body",
                  words.text("exchange.asks.moved"),
                  value("body"),
                  Choice.after(words.text("exchange.choose"), bodies)));
      case "merge" ->
          fields.add(
              new Field.Line(
                  "into",
                  words.text("exchange.issue.asks.into"),
                  words.text("exchange.issue.hint.into"),
                  value("into"),
                  ""));
      default -> {}
    }
    if (!verb.equals("show") && !verb.equals("leave")) {
      fields.add(
          new Field.Text(
              "said", words.text("exchange.issue.asks.said." + verb), "", value("said"), ""));
    }
    return fields.stream().map(refusal::mark).toList();
  }

  private String value(String name) {
    return typed.getOrDefault(name, "");
  }
}
