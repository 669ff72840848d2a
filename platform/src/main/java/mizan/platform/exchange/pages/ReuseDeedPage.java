package mizan.platform.exchange.pages;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import mizan.platform.web.Crumb;
import mizan.platform.web.Field;
import mizan.platform.web.Forms.Refusal;
import mizan.platform.web.Page;
import mizan.platform.web.Words;

/// The form of one thing that is done about a reuse.
///
/// @param action where the form is sent, without the language
/// @param back where whoever does not want to goes, likewise
/// @param verb `publish`, `reject`, `story` or `withdraw`
/// @param version that the reader saw
public record ReuseDeedPage(
    String action,
    String back,
    String reuse,
    String verb,
    int version,
    String said,
    @JsonIgnore Refusal refusal)
    implements Page {
  @Override
  public String title(Words words) {
    return words.text("exchange.reuse.do." + verb);
  }

  @Override
  public List<Crumb> trail(Words words) {
    return List.of(new Crumb(reuse, back));
  }

  @Override
  public boolean isSteady() {
    return false;
  }

  public List<Field> fields(Words words) {
    return verb.equals("reject") || verb.equals("story")
        ? List.of(
            refusal.mark(
                new Field.Text(
                    "said", words.text("exchange.reuse.asks.said." + verb), "", said, "")))
        : List.of();
  }
}
