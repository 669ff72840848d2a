package mizan.platform.exchange.pages;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import mizan.platform.web.Crumb;
import mizan.platform.web.Field;
import mizan.platform.web.Forms.Refusal;
import mizan.platform.web.Page;
import mizan.platform.web.Words;

/// The form of one thing that a requester does about what they asked for.
///
/// @param verb `clarify`, `confirm`, `contest`, `go-outside`, `withdraw`, `appeal` or `leave`
public record MyDeedPage(
    String secret,
    int number,
    String request,
    String verb,
    String said,
    @JsonIgnore Refusal refusal)
    implements Page {
  @Override
  public String title(Words words) {
    return words.text("exchange.do." + verb);
  }

  @Override
  public List<Crumb> trail(Words words) {
    return List.of(new Crumb(words.text("exchange.mine"), "/requests/mine/" + secret));
  }

  @Override
  public boolean isSteady() {
    return false;
  }

  public List<Field> fields(Words words) {
    return verb.equals("leave")
        ? List.of()
        : List.of(
            refusal.mark(
                new Field.Text("said", words.text("exchange.asks.said." + verb), "", said, "")));
  }
}
