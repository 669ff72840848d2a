package mizan.platform.exchange.pages;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mizan.platform.exchange.DatasetIssue.Subject;
import mizan.platform.exchange.PrivateReport;
import mizan.platform.web.Choice;
import mizan.platform.web.Crumb;
import mizan.platform.web.Field;
import mizan.platform.web.Forms.Refusal;
import mizan.platform.web.Page;
import mizan.platform.web.Words;
import org.jspecify.annotations.Nullable;

/// The form by which somebody tells what is wrong with a dataset or a file.
///
/// @param subject null while an address has still to be given
/// @param needsMail whether the reader's address is not known
/// @param same the numbers of the open issues that tell the same
public record IssueFormPage(
    @Nullable Subject subject,
    boolean needsMail,
    List<Integer> same,
    Map<String, String> typed,
    @JsonIgnore Refusal refusal)
    implements Page {

  public IssueFormPage {
    same = List.copyOf(same);
    typed = Map.copyOf(typed);
  }

  @Override
  public String title(Words words) {
    return words.text("exchange.issue.new");
  }

  @Override
  public List<Crumb> trail(Words words) {
    return List.of(new Crumb(words.text("exchange.issue.title"), "/issues"));
  }

  /// Whether personal data seem to be in what was typed.
  public boolean isWarned() {
    return refusal.field().equals("anyway") || typed.containsKey("anyway");
  }

  /// Whether the same was told, so that the reader can send it all the same.
  public boolean isSeen() {
    return refusal.field().equals("seen") || typed.containsKey("seen");
  }

  /// What the page that led here said of its dataset, to be sent along.
  public Map<String, String> hidden() {
    return subject == null || value("portal").isEmpty()
        ? Map.of()
        : Map.of("portal", value("portal"), "dataset", value("dataset"), "file", value("file"));
  }

  public List<Field> fields(Words words) {
    var fields = new ArrayList<Field>();
    if (hidden().isEmpty()) {
      fields.add(line("address", words));
    }
    fields.add(
        new Field.Select(
            "kind",
            words.text("exchange.issue.asks.kind"),
            words.text("exchange.issue.hint.kind"),
            value("kind"),
            "",
            Choice.after(
                words.text("exchange.choose"),
                Stream.concat(IssuesPage.kinds(words).stream(), inPrivate(words)).toList())));
    fields.add(
        new Field.Text(
            "text",
            words.text("exchange.issue.asks.text"),
            words.text("exchange.issue.hint.text"),
            value("text"),
            ""));
    fields.add(line("where", words));
    fields.add(line("name", words));
    if (needsMail) {
      fields.add(
          new Field.Input(
              "mail",
              words.text("exchange.asks.mail"),
              words.text("exchange.hint.mail"),
              value("mail"),
              "",
              "email",
              "email"));
    }
    return fields.stream().map(refusal::mark).toList();
  }

  /// What only the body and the unit are to read: another form takes it.
  private static Stream<Choice> inPrivate(Words words) {
    return Stream.of(PrivateReport.Kind.values())
        .map(kind -> new Choice(kind.code(), words.text("exchange.issue.private." + kind.code())));
  }

  private Field line(String name, Words words) {
    return new Field.Line(
        name,
        words.text("exchange.issue.asks." + name),
        words.text("exchange.issue.hint." + name),
        value(name),
        "");
  }

  private String value(String name) {
    return typed.getOrDefault(name, "");
  }
}
