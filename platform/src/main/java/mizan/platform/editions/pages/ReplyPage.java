package mizan.platform.editions.pages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import mizan.platform.editions.Subject;
import mizan.platform.web.Crumb;
import mizan.platform.web.Fact;
import mizan.platform.web.Field;
import mizan.platform.web.Page;
import mizan.platform.web.Trilingual;
import mizan.platform.web.Words;
import org.jspecify.annotations.Nullable;

/// A reply with its answer and what can be done about it; or the form for a new one.
///
/// @param id of the reply, or what will be its id
/// @param fresh whether it is still to be given
/// @param said what the body said; null while it is still to be given
/// @param rechecks that it led to
/// @param fields of the form that this reader may fill in; none when there is nothing to do
/// @param may what this reader may do: `give`, `change`, `answer` or ""
/// @param error what is wrong with the whole; "" for nothing
public record ReplyPage(
    int number,
    String id,
    int version,
    Trilingual portal,
    Subject subject,
    boolean fresh,
    @Nullable Said said,
    List<Recheck> rechecks,
    List<Field> fields,
    String may,
    String error)
    implements Page {
  public ReplyPage {
    rechecks = List.copyOf(rechecks);
    fields = List.copyOf(fields);
  }

  /// What was said.
  ///
  /// @param answered null while it is not
  public record Said(
      Trilingual body,
      String words,
      String link,
      String attachment,
      Instant made,
      String state,
      String answer,
      String outcome,
      @Nullable Instant answered) {}

  /// A re-check that the reply led to.
  public record Recheck(Instant asked, String state, @Nullable Instant ended) {}

  /// While a re-check is under way, the page is asked for again.
  @Override
  public int refreshSeconds() {
    return may.isEmpty()
            && rechecks.stream()
                .anyMatch(each -> each.state.equals("queued") || each.state.equals("running"))
        ? 5
        : 0;
  }

  @Override
  public String title(Words words) {
    return fresh
        ? words.text("editions.reply.new")
        : words.text("editions.reply.title", portal.in(words.language()));
  }

  @Override
  public List<Crumb> trail(Words words) {
    return List.of(
        new Crumb(words.text("editions.title"), "/editions"),
        new Crumb(words.text("editions.edition", number), "/editions/" + number),
        new Crumb(words.text("editions.replies"), "/editions/" + number + "/replies"));
  }

  public List<Fact> facts(Words words) {
    var facts = new ArrayList<Fact>();
    if (said != null) {
      facts.add(new Fact(words.text("editions.reply.body"), said.body.in(words.language())));
      facts.add(new Fact(words.text("editions.reply.made"), words.formats().dateTime(said.made)));
      facts.add(
          new Fact(words.text("editions.state"), words.text("editions.reply.state." + said.state)));
    }
    return facts;
  }
}
