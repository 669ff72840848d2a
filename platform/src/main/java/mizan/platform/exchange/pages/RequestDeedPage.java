package mizan.platform.exchange.pages;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mizan.platform.exchange.DataRequest.Kind;
import mizan.platform.web.Choice;
import mizan.platform.web.Crumb;
import mizan.platform.web.Field;
import mizan.platform.web.Forms.Refusal;
import mizan.platform.web.Page;
import mizan.platform.web.Trilingual;
import mizan.platform.web.Words;

/// The form of one thing that is done about a request.
///
/// @param verb `acknowledge`, `study`, `ask`, `extend`, `answer`, `declare`, `move`, `merge`,
///   `link`, or one of those that keep order
/// @param version that the reader saw
public record RequestDeedPage(
    int number,
    String request,
    String verb,
    int version,
    Map<String, String> typed,
    @JsonIgnore Offered offered,
    @JsonIgnore Refusal refusal)
    implements Page {

  public RequestDeedPage {
    typed = Map.copyOf(typed);
  }

  /// What there is to choose from.
  public record Offered(List<Choice> bodies, List<Ground> grounds) {
    public Offered {
      bodies = List.copyOf(bodies);
      grounds = List.copyOf(grounds);
    }
  }

  /// A legal ground to choose.
  public record Ground(String code, Trilingual name) {}

  @Override
  public String title(Words words) {
    return words.text("exchange.do." + verb);
  }

  @Override
  public List<Crumb> trail(Words words) {
    return List.of(
        new Crumb(words.text("exchange.title"), "/requests"),
        new Crumb(request, "/requests/" + number));
  }

  public List<Field> fields(Words words) {
    var fields =
        switch (verb) {
          case "answer" -> answer(words);
          case "declare" -> List.of(line("address", words));
          case "move" ->
              List.of(
                  Field.Select.of(
                      "body",
                      words.text("exchange.asks.moved"),
                      value("body"),
                      Choice.after(words.text("exchange.choose"), offered.bodies)),
                  said(words));
          case "merge" -> List.of(line("into", words), said(words));
          case "link" -> List.of(line("asset", words));
          case "ask", "extend", "hide", "label", "uphold", "lift" -> List.of(said(words));
          default -> List.<Field>of();
        };
    return fields.stream().map(refusal::mark).toList();
  }

  private List<Field> answer(Words words) {
    var fields = new ArrayList<Field>();
    fields.add(
        Field.Select.of(
            "kind",
            words.text("exchange.answer"),
            value("kind"),
            Choice.after(
                words.text("exchange.choose"),
                Stream.of(Kind.values())
                    .map(kind ->
                        new Choice(kind.code(), words.text("exchange.answer." + kind.code())))
                    .toList())));
    fields.add(
        new Field.Text(
            "text",
            words.text("exchange.asks.answer"),
            words.text("exchange.hint.answer"),
            value("text"),
            ""));
    fields.add(line("address", words));
    fields.add(line("quarter", words));
    fields.add(line("responsible", words));
    fields.add(
        new Field.Select(
            "ground",
            words.text("exchange.ground"),
            words.text("exchange.hint.ground"),
            value("ground"),
            "",
            Choice.after(
                words.text("exchange.choose"),
                offered.grounds.stream()
                    .map(ground -> new Choice(ground.code, ground.name.in(words.language())))
                    .toList())));
    fields.add(
        new Field.Text(
            "appeal",
            words.text("exchange.appeal"),
            words.text("exchange.hint.appeal"),
            value("appeal"),
            ""));
    return fields;
  }

  private Field said(Words words) {
    return new Field.Text("said", words.text("exchange.asks.said." + verb), "", value("said"), "");
  }

  private Field line(String name, Words words) {
    return new Field.Line(
        name,
        words.text("exchange.asks." + name),
        words.text("exchange.hint." + name),
        value(name),
        "");
  }

  private String value(String name) {
    return typed.getOrDefault(name, "");
  }
}
