package mizan.platform.exchange;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mizan.platform.reports.Checkup;
import mizan.platform.web.Problem;
import mizan.platform.web.Trilingual;
import org.jspecify.annotations.Nullable;

/// What somebody finds wrong with a dataset or a file, until a check or whoever told it says that
/// it is mended.
///
/// What the checks say is in no field: [Evidence] tells it from what editions measured.
///
/// @param number stands in its address, never given twice
/// @param body that is to mend it; "" where none is known, so that the unit sees to it
/// @param hidden by whoever keeps order, or before they have looked at it
/// @param promised the day by which the body wants it mended; null without one
/// @param into the number of the issue that it was merged into; 0 unless it was
/// @param version how often anything of it was changed: who changes it says which one they saw
public record DatasetIssue(
    int number,
    String body,
    State state,
    Subject subject,
    Told told,
    boolean hidden,
    @Nullable LocalDate promised,
    int into,
    Instant made,
    int version) {

  /// The dataset or file that it is about.
  ///
  /// @param dataset its key in the results of editions
  /// @param title of the dataset
  /// @param address of the file; "" for the dataset as a whole
  /// @param file its place in the dataset when it was told, from 1; 0 for the dataset as a whole
  /// @param edition the newest for everybody when it was told
  public record Subject(
      String portal, String dataset, Trilingual title, String address, int file, int edition) {

    boolean isSame(Subject other) {
      return portal.equals(other.portal)
          && dataset.equals(other.dataset)
          && address.equals(other.address);
    }
  }

  /// What is said to be wrong, in the words of whoever tells it.
  ///
  /// @param where in the data: rows, columns; often ""
  /// @param language its code
  /// @param name under which the teller is shown; "" for nobody
  /// @param by the teller's id, told to nobody
  public record Told(
      Kind kind, String text, String where, String language, String name, String by) {}

  /// Kinds of what can be wrong, for everybody to read.
  public enum Kind {
    ERROR,
    LINK,
    LICENCE,
    FORMAT,
    OUT_OF_DATE,
    DESCRIPTION,
    SOMETHING_ELSE;

    /// The stable name, `out-of-date`.
    @JsonValue
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Kind> find(String code) {
      return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    /// The codes of the checks that see it; none where none does.
    List<String> checks() {
      return switch (this) {
        case LINK -> List.of(Checkup.LINK);
        case LICENCE -> List.of("licence-open");
        case FORMAT -> List.of("format-true");
        case OUT_OF_DATE -> List.of("content-fresh");
        case DESCRIPTION ->
            List.of(
                "title-readable",
                "title-bilingual",
                "description-informative",
                "placeholders-absent");
        case ERROR, SOMETHING_ELSE -> List.of();
      };
    }
  }

  /// How far an issue is.
  public enum State {
    NEW,
    /// What checks say of it is known.
    TRIAGED,
    ACCEPTED,
    DISPUTED,
    /// Whoever told it does not agree with the body, or with a check.
    CONTESTED,
    /// The body has said by which day it will be mended.
    ANNOUNCED,
    /// The body says that it is mended.
    MENDED,
    /// A check has seen that it is.
    VERIFIED,
    CLOSED,
    MERGED,
    WITHDRAWN;

    /// The stable name, `triaged`.
    @JsonValue
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static State of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /// Whether something is still to be done about it.
    public boolean isOpen() {
      return this == NEW || OPEN.contains(this);
    }
  }

  private static final Set<State> OPEN =
      Set.of(
          State.TRIAGED,
          State.ACCEPTED,
          State.DISPUTED,
          State.CONTESTED,
          State.ANNOUNCED,
          State.MENDED);

  /// What is done about an issue, and from which states.
  public enum Verb {
    TRIAGE(State.TRIAGED),
    ACCEPT(State.ACCEPTED),
    DISPUTE(State.DISPUTED),
    ANNOUNCE(State.ANNOUNCED),
    MEND(State.MENDED),
    CONTEST(State.CONTESTED),
    CONFIRM(State.CLOSED),
    WITHDRAW(State.WITHDRAWN),
    MERGE(State.MERGED),
    VERIFY(State.VERIFIED),
    /// A check fails again that had passed.
    REOPEN(State.TRIAGED),
    /// Nobody contested for as long as the country says.
    LAPSE(State.CLOSED);

    private final State to;

    Verb(State to) {
      this.to = to;
    }

    /// The stable name, `reopen`.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public boolean isPossible(State state) {
      return switch (this) {
        case TRIAGE -> state == State.NEW;
        case ACCEPT -> Set.of(State.TRIAGED, State.DISPUTED, State.CONTESTED).contains(state);
        case DISPUTE ->
            Set.of(State.TRIAGED, State.ACCEPTED, State.ANNOUNCED, State.CONTESTED).contains(state);
        case ANNOUNCE, MEND -> OPEN.contains(state) && state != State.MENDED;
        case CONTEST -> Set.of(State.DISPUTED, State.MENDED, State.VERIFIED).contains(state);
        case CONFIRM -> OPEN.contains(state) || state == State.VERIFIED;
        case WITHDRAW, MERGE -> state.isOpen();
        case VERIFY -> OPEN.contains(state);
        case REOPEN -> state == State.VERIFIED || state == State.CLOSED;
        case LAPSE -> state == State.MENDED || state == State.VERIFIED;
      };
    }
  }

  /// The same after something was done.
  ///
  /// @throws Problem when it cannot be done now
  DatasetIssue after(Verb verb) {
    if (!verb.isPossible(state)) {
      throw Problem.conflict("exchange.issue.not-now");
    }
    return in(verb.to);
  }

  DatasetIssue in(State next) {
    return new DatasetIssue(
        number, body, next, subject, told, hidden, promised, into, made, version);
  }

  DatasetIssue of(String other) {
    return new DatasetIssue(
        number, other, state, subject, told, hidden, promised, into, made, version);
  }

  DatasetIssue hidden(boolean from) {
    return new DatasetIssue(
        number, body, state, subject, told, from, promised, into, made, version);
  }

  DatasetIssue by(LocalDate day) {
    return new DatasetIssue(number, body, state, subject, told, hidden, day, into, made, version);
  }

  DatasetIssue into(int other) {
    return new DatasetIssue(
        number, body, state, subject, told, hidden, promised, other, made, version);
  }

  DatasetIssue next() {
    return new DatasetIssue(
        number, body, state, subject, told, hidden, promised, into, made, version + 1);
  }
}
