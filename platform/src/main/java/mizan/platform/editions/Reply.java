package mizan.platform.editions;

import java.time.Instant;
import java.util.Locale;
import mizan.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/// What a public body answers to what was found of its portal, and what the unit said to that.
///
/// @param author the id of whoever wrote it for the body
/// @param link to evidence; "" for none
/// @param attachment the name of the file that was added; "" for none
/// @param answer of the unit; "" while there is none
/// @param outcome what the answer does; NONE while there is none
/// @param version how often it was changed
public record Reply(
    String id,
    int edition,
    Subject subject,
    String body,
    String author,
    String words,
    String link,
    String attachment,
    State state,
    String answer,
    Outcome outcome,
    Instant made,
    @Nullable Instant answered,
    int version) {

  /// How far a reply is.
  public enum State {
    OPEN,
    WITHDRAWN,
    ACCEPTED,
    REJECTED;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// What follows from an answer.
  public enum Outcome {
    NONE(State.OPEN),
    RECHECK(State.ACCEPTED),
    SET_ASIDE(State.ACCEPTED),
    NOTED(State.ACCEPTED),
    REJECTED(State.REJECTED);

    private final State state;

    Outcome(State state) {
      this.state = state;
    }

    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  Reply changed(String text, String evidence) {
    return with(State.OPEN, text, evidence);
  }

  Reply withdrawn() {
    return with(State.WITHDRAWN, words, link);
  }

  Reply answered(String text, Outcome what, Instant at) {
    requireOpen();
    return new Reply(
        id,
        edition,
        subject,
        body,
        author,
        words,
        link,
        attachment,
        what.state,
        text,
        what,
        made,
        at,
        version + 1);
  }

  private Reply with(State next, String text, String evidence) {
    requireOpen();
    return new Reply(
        id,
        edition,
        subject,
        body,
        author,
        text,
        evidence,
        attachment,
        next,
        answer,
        outcome,
        made,
        answered,
        version + 1);
  }

  /// What was answered or withdrawn is never changed.
  private void requireOpen() {
    if (state != State.OPEN) {
      throw Problem.conflict("editions.reply.over");
    }
  }
}
