package mizan.platform.exchange;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import mizan.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/// Data that somebody asks a public body for, from the asking to the data that a harvest found.
///
/// How long it takes is in no field: [Course] counts it from the steps.
///
/// @param number stands in its address, never given twice
/// @param body that is to answer now
/// @param answer what the body answered last; null before it has
/// @param into the number of the request that it was merged into; 0 unless it was
/// @param version how often anything of it was changed: who changes it says which one they saw
public record DataRequest(
    int number,
    String body,
    State state,
    Asking asking,
    Shown shown,
    @Nullable Answer answer,
    Label label,
    int into,
    int version) {

  /// What was asked, in the words of whoever asked.
  ///
  /// @param language its code
  /// @param purpose what the data are wanted for; often ""
  /// @param asset the record of the inventory that it is about; "" for none
  /// @param name under which the requester is shown; "" for nobody
  /// @param by the requester's id, told to nobody
  public record Asking(
      String title,
      String text,
      String language,
      String purpose,
      String asset,
      String name,
      String by) {

    Asking without() {
      return new Asking(title, text, language, purpose, asset, "", by);
    }

    Asking about(String record) {
      return new Asking(title, text, language, purpose, record, name, by);
    }
  }

  /// Whether everybody may read it.
  ///
  /// @param hidden by whoever keeps order, or before they have looked at it
  /// @param from the day from which everybody may; null for always
  public record Shown(boolean hidden, @Nullable LocalDate from) {
    boolean isPublic(LocalDate today) {
      return !hidden && (from == null || !from.isAfter(today));
    }
  }

  /// That a request is vexatious, as two people have to say.
  ///
  /// @param first who said it first; "" for nobody
  /// @param second who agreed; "" for nobody yet
  /// @param appealed whether the requester has appealed, which can be done once
  public record Label(String first, String second, boolean appealed) {
    static final Label NONE = new Label("", "", false);

    boolean involves(String person) {
      return first.equals(person) || second.equals(person);
    }
  }

  /// How far a request is.
  public enum State {
    SENT,
    ACKNOWLEDGED,
    IN_STUDY,
    /// The body has asked something back: no clock runs.
    CLARIFYING,
    ANSWERED,
    /// A harvest found the data.
    RELEASED,
    /// The requester, or their silence after the release, says that it is done.
    CONFIRMED,
    /// The requester does not agree with the answer: the body looks again.
    CONTESTED,
    /// An authority outside was asked.
    EXTERNAL,
    MERGED,
    WITHDRAWN,
    VEXATIOUS,
    APPEALED;

    /// The stable name, `in-study`.
    @JsonValue
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static State of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /// Whether the body has still to answer.
    public boolean isOpen() {
      return OPEN.contains(this);
    }
  }

  private static final Set<State> OPEN =
      Set.of(
          State.SENT,
          State.ACKNOWLEDGED,
          State.IN_STUDY,
          State.CLARIFYING,
          State.CONTESTED,
          State.EXTERNAL,
          State.APPEALED);

  /// What is done about a request, and from which states.
  public enum Verb {
    ACKNOWLEDGE(Set.of(State.SENT), State.ACKNOWLEDGED),
    STUDY(Set.of(State.SENT, State.ACKNOWLEDGED), State.IN_STUDY),
    /// The body asks the requester for what it must know.
    ASK(Set.of(State.SENT, State.ACKNOWLEDGED, State.IN_STUDY), State.CLARIFYING),
    CLARIFY(Set.of(State.CLARIFYING), State.IN_STUDY),
    ANSWER(
        Set.of(
            State.SENT,
            State.ACKNOWLEDGED,
            State.IN_STUDY,
            State.CLARIFYING,
            State.CONTESTED,
            State.EXTERNAL),
        State.ANSWERED),
    /// A harvest found the data.
    FIND(Set.of(State.ANSWERED), State.RELEASED),
    /// The edition that had found them does not stand any more.
    FORGET(Set.of(State.RELEASED), State.ANSWERED),
    CONFIRM(Set.of(State.ANSWERED, State.RELEASED), State.CONFIRMED),
    /// Nobody contested the release for as long as the country says.
    LAPSE(Set.of(State.RELEASED), State.CONFIRMED),
    CONTEST(Set.of(State.ANSWERED, State.RELEASED), State.CONTESTED),
    GO_OUTSIDE(Set.of(State.ANSWERED, State.CONTESTED), State.EXTERNAL),
    MERGE(Set.of(State.SENT, State.ACKNOWLEDGED, State.IN_STUDY, State.CLARIFYING), State.MERGED),
    WITHDRAW(OPEN, State.WITHDRAWN),
    /// A second person agrees that it is vexatious.
    DISMISS(
        Set.of(State.SENT, State.ACKNOWLEDGED, State.IN_STUDY, State.CLARIFYING), State.VEXATIOUS),
    APPEAL(Set.of(State.VEXATIOUS), State.APPEALED),
    UPHOLD(Set.of(State.APPEALED), State.VEXATIOUS),
    LIFT(Set.of(State.APPEALED), State.SENT);

    private final long from; // a bit for each state: enums hold nothing that could change
    private final State to;

    Verb(Set<State> from, State to) {
      this.from = from.stream().mapToLong(Verb::bit).sum();
      this.to = to;
    }

    @SuppressWarnings("EnumOrdinal") // never leaves this class
    private static long bit(State state) {
      return 1L << state.ordinal();
    }

    /// The stable name, `go-outside`.
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean isPossible(State state) {
      return (from & bit(state)) != 0;
    }
  }

  /// What a body answers.
  ///
  /// @param text for everybody to read
  /// @param ground the code of the legal ground of a refusal or of conditions; "" for none
  /// @param appeal how a refusal is contested; "" for none
  /// @param address where the data are, or who has them; "" for nowhere yet
  /// @param quarter by whose end they are promised; "" for no promise
  public record Answer(
      Kind kind, String text, String ground, String appeal, String address, String quarter) {

    Answer at(String place) {
      return new Answer(kind, text, ground, appeal, place, quarter);
    }
  }

  /// Kinds of answers.
  public enum Kind {
    ALREADY_OPEN,
    WILL_OPEN,
    ON_CONDITIONS,
    REFUSED,
    NOT_HELD;

    /// The stable name, `will-open`.
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Kind of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    public static boolean isCode(String code) {
      return Stream.of(values()).anyMatch(kind -> kind.code().equals(code));
    }

    /// Whether everybody is to have the data, so that a harvest can find them.
    public boolean isOpening() {
      return this == ALREADY_OPEN || this == WILL_OPEN;
    }

    /// Whether the law must allow it.
    public boolean needsGround() {
      return this == ON_CONDITIONS || this == REFUSED;
    }
  }

  /// The same after something was done.
  ///
  /// @throws Problem when it cannot be done now
  DataRequest after(Verb verb) {
    if (!verb.isPossible(state)) {
      throw Problem.conflict("exchange.not-now");
    }
    return in(verb.to);
  }

  private DataRequest in(State next) {
    return new DataRequest(number, body, next, asking, shown, answer, label, into, version);
  }

  DataRequest of(String other) {
    return new DataRequest(number, other, state, asking, shown, answer, label, into, version);
  }

  DataRequest with(Asking other) {
    return new DataRequest(number, body, state, other, shown, answer, label, into, version);
  }

  DataRequest with(Shown other) {
    return new DataRequest(number, body, state, asking, other, answer, label, into, version);
  }

  DataRequest with(Answer other) {
    return new DataRequest(number, body, state, asking, shown, other, label, into, version);
  }

  DataRequest with(Label other) {
    return new DataRequest(number, body, state, asking, shown, answer, other, into, version);
  }

  DataRequest into(int other) {
    return new DataRequest(number, body, state, asking, shown, answer, label, other, version);
  }

  DataRequest next() {
    return new DataRequest(number, body, state, asking, shown, answer, label, into, version + 1);
  }
}
