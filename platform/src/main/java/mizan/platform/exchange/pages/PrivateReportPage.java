package mizan.platform.exchange.pages;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mizan.platform.exchange.PrivateReport;
import mizan.platform.exchange.PrivateReport.State;
import mizan.platform.web.Choice;
import mizan.platform.web.Crumb;
import mizan.platform.web.Fact;
import mizan.platform.web.Field;
import mizan.platform.web.Forms.Refusal;
import mizan.platform.web.Page;
import mizan.platform.web.Trilingual;
import mizan.platform.web.Words;

/// One private report, for the body and the unit, or for whoever made it.
///
/// @param mayAnswer whether the reader is of the body or the unit
public record PrivateReportPage(
    PrivateReport report,
    Trilingual body,
    boolean mayAnswer,
    @JsonIgnore Map<String, String> typed,
    @JsonIgnore Refusal refusal)
    implements Page {

  public PrivateReportPage {
    typed = Map.copyOf(typed);
  }

  @Override
  public String title(Words words) {
    return words.text("exchange.report.numbered", report.number());
  }

  @Override
  public List<Crumb> trail(Words words) {
    return mayAnswer
        ? List.of(new Crumb(words.text("exchange.reports"), "/private-reports"))
        : List.of(new Crumb(words.text("exchange.title"), "/requests"));
  }

  @Override
  public boolean isSteady() {
    return false;
  }

  public List<Fact> facts(Words words) {
    return List.of(
        new Fact(
            words.text("exchange.report.kind"),
            words.text("exchange.report.kind." + report.kind().code())),
        new Fact(words.text("exchange.body"), body.in(words.language())),
        new Fact(
            words.text("exchange.report.state"),
            words.text("exchange.report.state." + report.state().code())),
        new Fact(words.text("exchange.sent"), words.formats().dateTime(report.made())));
  }

  public List<Field> fields(Words words) {
    return Stream.<Field>of(
            Field.Select.of(
                "state",
                words.text("exchange.report.state"),
                typed.getOrDefault("state", report.state().code()),
                Stream.of(State.values())
                    .filter(state -> state != State.MADE)
                    .map(state ->
                        new Choice(
                            state.code(), words.text("exchange.report.state." + state.code())))
                    .toList()),
            new Field.Text(
                "said",
                words.text("exchange.report.answer"),
                words.text("exchange.report.answer.hint"),
                typed.getOrDefault("said", report.answer()),
                ""))
        .map(refusal::mark)
        .toList();
  }
}
