package mizan.platform.exchange.pages;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import mizan.platform.web.Crumb;
import mizan.platform.web.Field;
import mizan.platform.web.Forms.Refusal;
import mizan.platform.web.Page;
import mizan.platform.web.Trilingual;
import mizan.platform.web.Words;

/// The form by which somebody asks for what somebody else has asked for, or tells the same.
///
/// @param path of the request or issue, without the language
/// @param request its title
/// @param issue whether it is an issue
/// @param needsMail whether the reader's address is not known
public record JoinPage(
    String path,
    Trilingual request,
    boolean issue,
    String mail,
    boolean needsMail,
    @JsonIgnore Refusal refusal)
    implements Page {
  @Override
  public String title(Words words) {
    return words.text(issue ? "exchange.issue.join" : "exchange.join");
  }

  @Override
  public List<Crumb> trail(Words words) {
    return List.of(
        issue
            ? new Crumb(words.text("exchange.issue.title"), "/issues")
            : new Crumb(words.text("exchange.title"), "/requests"),
        new Crumb(request.in(words.language()), path));
  }

  public List<Field> fields(Words words) {
    return needsMail
        ? List.of(
            refusal.mark(
                new Field.Input(
                    "mail",
                    words.text("exchange.asks.mail"),
                    words.text("exchange.hint.mail"),
                    mail,
                    "",
                    "email",
                    "email")))
        : List.of();
  }
}
