package mizan.platform.exchange.pages;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mizan.platform.web.Crumb;
import mizan.platform.web.Field;
import mizan.platform.web.Forms.Refusal;
import mizan.platform.web.Page;
import mizan.platform.web.Words;

/// The form of one thing that is done about an initiative.
///
/// @param action where the form is sent, without the language
/// @param back where whoever does not want to goes, likewise
/// @param verb `publish`, `reject`, `change` or `withdraw`
/// @param version that the reader saw
public record InitiativeDeedPage(
    String action,
    String back,
    String initiative,
    String verb,
    int version,
    Map<String, String> typed,
    @JsonIgnore Refusal refusal)
    implements Page {

  public InitiativeDeedPage {
    typed = Map.copyOf(typed);
  }

  @Override
  public String title(Words words) {
    return words.text("exchange.initiative.do." + verb);
  }

  @Override
  public List<Crumb> trail(Words words) {
    return List.of(new Crumb(initiative, back));
  }

  @Override
  public boolean isSteady() {
    return false;
  }

  public List<Field> fields(Words words) {
    Stream<Field> fields =
        switch (verb) {
          case "reject" -> Stream.of(said("exchange.reuse.asks.said.reject", words));
          case "change" ->
              Stream.of(
                  InitiativeFormPage.text("parts", typed, words),
                  InitiativeFormPage.text("conclusions", typed, words),
                  said("exchange.initiative.asks.story", words));
          default -> Stream.of();
        };
    return fields.map(refusal::mark).toList();
  }

  private Field said(String key, Words words) {
    return new Field.Text("said", words.text(key), "", typed.getOrDefault("said", ""), "");
  }
}
