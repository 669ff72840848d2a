package mizan.platform.exchange.pages;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mizan.platform.exchange.Thing;
import mizan.platform.web.Crumb;
import mizan.platform.web.Field;
import mizan.platform.web.Forms.Refusal;
import mizan.platform.web.Page;
import mizan.platform.web.Words;

/// The form of one thing that is done about a reuse or an initiative.
///
/// @param action where the form is sent, without the language
/// @param back where whoever does not want to goes, likewise
/// @param named its title
/// @param verb `publish`, `reject`, `story`, `change` or `withdraw`
/// @param version that the reader saw
public record ModerationPage(
    Thing thing,
    String action,
    String back,
    String named,
    String verb,
    int version,
    Map<String, String> typed,
    @JsonIgnore Refusal refusal)
    implements Page {

  public ModerationPage {
    typed = Map.copyOf(typed);
  }

  @Override
  public String title(Words words) {
    return words.text("exchange.deed." + thing.code() + "." + verb);
  }

  @Override
  public List<Crumb> trail(Words words) {
    return List.of(new Crumb(named, back));
  }

  @Override
  public boolean isSteady() {
    return false;
  }

  public List<Field> fields(Words words) {
    Stream<Field> fields =
        switch (verb) {
          case "reject", "story" -> Stream.of(said("exchange.reuse.asks.said." + verb, words));
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
