package mizan.platform.inventory.pages;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mizan.platform.inventory.Assessment;
import mizan.platform.inventory.Asset.Visibility;
import mizan.platform.inventory.Axis;
import mizan.platform.web.Choice;
import mizan.platform.web.Crumb;
import mizan.platform.web.Field;
import mizan.platform.web.Forms.Refusal;
import mizan.platform.web.Language;
import mizan.platform.web.Page;
import mizan.platform.web.Trilingual;
import mizan.platform.web.Words;

/// The form of one thing that is done about a record.
///
/// @param verb `assess`, `review`, `propose`, `sign`, `schedule`, `declare`, `show`, `withdraw`,
///   `merge` or `reopen`
/// @param axis of `review`; "" for others
/// @param version that the reader saw
public record DeedPage(
    String id,
    Trilingual asset,
    String verb,
    String axis,
    int version,
    Map<String, String> typed,
    @JsonIgnore Offered offered,
    @JsonIgnore Refusal refusal)
    implements Page {
  private static final List<String> SERIOUS = List.of("sign", "withdraw", "merge");

  public DeedPage {
    typed = Map.copyOf(typed);
  }

  /// What there is to choose from.
  ///
  /// @param reviewers people of the body
  /// @param grounds of the country
  public record Offered(List<Choice> reviewers, List<Ground> grounds) {
    public Offered {
      reviewers = List.copyOf(reviewers);
      grounds = List.copyOf(grounds);
    }
  }

  /// A ground to choose.
  ///
  /// @param axes on which it can stand, by their codes
  public record Ground(String code, Trilingual name, List<String> axes) {
    public Ground {
      axes = List.copyOf(axes);
    }
  }

  @Override
  public String title(Words words) {
    return axis.isEmpty()
        ? words.text("inventory.do." + verb)
        : words.text("inventory.axis." + axis);
  }

  @Override
  public List<Crumb> trail(Words words) {
    return List.of(
        new Crumb(words.text("inventory.title"), "/inventory"),
        new Crumb(asset.in(words.language()), "/inventory/" + id));
  }

  /// Whether it cannot be taken back, so that the button says so.
  public boolean isSerious() {
    return SERIOUS.contains(verb);
  }

  public List<Field> fields(Words words) {
    var fields =
        switch (verb) {
          case "assess" -> reviewers(words);
          case "review" -> review(words);
          case "propose" -> proposal(words);
          case "schedule" ->
              List.of(line("quarter", words, true), line("responsible", words, false));
          case "declare" -> List.of(input("address", "url", words, true));
          case "show" -> List.of(visibility(words), ground("", words));
          case "merge" -> List.of(line("heir", words, true), text("said", words));
          case "withdraw", "reopen" -> List.of(text("said", words));
          default -> List.<Field>of();
        };
    return fields.stream().map(refusal::mark).toList();
  }

  private List<Field> reviewers(Words words) {
    var people = Choice.after(words.text("inventory.myself"), offered.reviewers);
    return Stream.of(Axis.values())
        .<Field>map(each ->
            Field.Select.of(
                each.code(),
                words.text("inventory.axis." + each.code()),
                value(each.code()),
                people))
        .toList();
  }

  private List<Field> review(Words words) {
    var outcomes =
        AssetWords.orNone(
            Stream.of(Assessment.Outcome.values())
                .map(each -> new Choice(each.code(), words.text("inventory.found." + each.code())))
                .toList(),
            words);
    return List.of(
        Field.Select.of("outcome", words.text("inventory.found"), value("outcome"), outcomes),
        ground(axis, words),
        text("mitigation", words),
        line("evidence", words, false),
        line("asked", words, true),
        input("due", "date", words, true),
        input("again", "date", words, true));
  }

  private List<Field> proposal(Words words) {
    var fields = new ArrayList<Field>();
    fields.add(
        Field.Select.of(
            "outcome",
            words.text("inventory.decision"),
            value("outcome"),
            AssetWords.orNone(AssetWords.decisions(words), words)));
    fields.add(
        new Field.Several(
            "ground",
            words.text("inventory.ground"),
            words.text("inventory.hint.grounds"),
            value("ground"),
            "",
            grounds("", words)));
    for (var language : Language.values()) {
      fields.add(
          new Field.Text(
              "reason-" + language.code(),
              words.text(
                  "inventory.in-language",
                  words.text("inventory.asks.reason"),
                  words.text("inventory.language." + language.code())),
              "",
              value("reason-" + language.code()),
              ""));
    }
    fields.add(text("partial", words));
    fields.add(text("appeal", words));
    fields.add(input("from", "date", words, true));
    fields.add(input("review", "date", words, true));
    fields.add(text("note", words));
    return fields;
  }

  private Field visibility(Words words) {
    return Field.Select.of(
        "visibility",
        words.text("inventory.visibility"),
        value("visibility"),
        Stream.of(Visibility.values())
            .map(each -> new Choice(each.code(), words.text("inventory.visibility." + each.code())))
            .toList());
  }

  private Field ground(String on, Words words) {
    return Field.Select.of(
        "ground",
        words.text("inventory.ground"),
        value("ground"),
        AssetWords.orNone(grounds(on, words), words));
  }

  private List<Choice> grounds(String on, Words words) {
    return offered.grounds.stream()
        .filter(each -> on.isEmpty() || each.axes.contains(on))
        .map(each -> new Choice(each.code, each.name.in(words.language())))
        .toList();
  }

  private Field line(String name, Words words, boolean hinted) {
    return new Field.Line(
        name, words.text("inventory.asks." + name), hint(name, words, hinted), value(name), "");
  }

  private Field text(String name, Words words) {
    return new Field.Text(
        name, words.text("inventory.asks." + name), hint(name, words, true), value(name), "");
  }

  private Field input(String name, String type, Words words, boolean hinted) {
    return new Field.Input(
        name,
        words.text("inventory.asks." + name),
        hint(name, words, hinted),
        value(name),
        "",
        type,
        "off");
  }

  private static String hint(String name, Words words, boolean hinted) {
    return hinted ? words.text("inventory.hint." + name) : "";
  }

  private String value(String name) {
    return typed.getOrDefault(name, "");
  }
}
