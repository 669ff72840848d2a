package mizan.platform.exchange.pages;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mizan.platform.exchange.PrivateReport.Kind;
import mizan.platform.web.Choice;
import mizan.platform.web.Crumb;
import mizan.platform.web.Field;
import mizan.platform.web.Forms.Refusal;
import mizan.platform.web.Page;
import mizan.platform.web.Words;

/// The form by which somebody reports in private.
///
/// @param counts how many reports there are in each state, by its code
public record ReportFormPage(
    Map<String, Long> counts,
    Map<String, String> typed,
    @JsonIgnore List<Choice> bodies,
    @JsonIgnore Refusal refusal)
    implements Page {

  public ReportFormPage {
    counts = Map.copyOf(counts);
    typed = Map.copyOf(typed);
    bodies = List.copyOf(bodies);
  }

  @Override
  public String title(Words words) {
    return words.text("exchange.report");
  }

  @Override
  public List<Crumb> trail(Words words) {
    return List.of(new Crumb(words.text("exchange.title"), "/requests"));
  }

  public List<Field> fields(Words words) {
    return Stream.<Field>of(
            Field.Select.of(
                "kind",
                words.text("exchange.report.kind"),
                value("kind"),
                Choice.after(
                    words.text("exchange.choose"),
                    Stream.of(Kind.values())
                        .map(kind ->
                            new Choice(
                                kind.code(), words.text("exchange.report.kind." + kind.code())))
                        .toList())),
            Field.Select.of(
                "body",
                words.text("exchange.body"),
                value("body"),
                Choice.after(words.text("exchange.choose"), bodies)),
            new Field.Line(
                "address",
                words.text("exchange.report.address"),
                words.text("exchange.report.address.hint"),
                value("address"),
                ""),
            new Field.Text(
                "text",
                words.text("exchange.report.text"),
                words.text("exchange.report.text.hint"),
                value("text"),
                ""))
        .map(refusal::mark)
        .toList();
  }

  private String value(String name) {
    return typed.getOrDefault(name, "");
  }
}
