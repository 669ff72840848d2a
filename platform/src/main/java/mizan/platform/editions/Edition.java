package mizan.platform.editions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import mizan.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/// A round of evaluation, from its draft to its closing.
///
/// @param number from 1, as the public counts
/// @param started when its measuring began; before that, when it was drafted
/// @param finished null until it is measured
/// @param folder of its results and reports, below the data folder
/// @param invented whether it measures the invented country
/// @param automatic whether the site itself takes it as far as its provisional results
/// @param rechecked when its links were last asked for again; null before
/// @param renewals how often its results became new: links asked for again, findings set aside,
///   portals judged
/// @param languages the official languages taken as given
/// @param replyUntil the last day on which bodies may reply; null before that is told
/// @param version how often it was changed: whoever changes it must have seen the last one
public record Edition(
    String id,
    int number,
    Instant started,
    @Nullable Instant finished,
    State state,
    String folder,
    boolean invented,
    boolean automatic,
    @Nullable Instant rechecked,
    int renewals,
    List<String> languages,
    EditionScope scope,
    @Nullable LocalDate replyUntil,
    int version) {

  private static final Set<State> MEASURED =
      EnumSet.of(State.PROVISIONAL, State.IN_REPLY, State.JURY, State.PUBLISHED, State.CLOSED);

  public Edition {
    languages = List.copyOf(languages);
  }

  /// How far an edition is.
  public enum State {
    DRAFT,
    FROZEN,
    MEASURING,
    PROVISIONAL,
    IN_REPLY,
    JURY,
    PUBLISHED,
    CLOSED,
    FAILED,
    WITHDRAWN;

    /// The stable name, `in-reply`.
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static State of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }

  /// Whether its results are complete.
  public boolean isMeasured() {
    return MEASURED.contains(state);
  }

  /// Whether its results are for everybody.
  public boolean isPublic() {
    return state == State.PUBLISHED || state == State.CLOSED;
  }

  /// Whether the jury may look at its results.
  public boolean isBeforeTheJury() {
    return state == State.JURY;
  }

  /// Whether what is known of its links may still change.
  boolean isOpen() {
    return state == State.PROVISIONAL || state == State.IN_REPLY;
  }

  /// Whether it is on its way to be measured, or is being measured.
  boolean isUnderWay() {
    return state == State.MEASURING
        || (automatic && (state == State.DRAFT || state == State.FROZEN));
  }

  /// What tells its results from those before they became new, as the ending of a name; "" for the
  /// first.
  public String revision() {
    return renewals == 0 ? "" : "-" + renewals;
  }

  /// The edition after a step.
  ///
  /// @throws Problem when that step does not lead on from here
  Edition after(Step step) {
    if (!step.leadsFrom(state)) {
      throw Problem.conflict("editions.refused." + step.code());
    }
    return new Edition(
        id,
        number,
        started,
        finished,
        step.to(),
        folder,
        invented,
        automatic,
        rechecked,
        renewals,
        languages,
        scope,
        replyUntil,
        version + 1);
  }

  Edition scoped(EditionScope other) {
    return new Edition(
        id,
        number,
        started,
        finished,
        state,
        folder,
        invented,
        automatic,
        rechecked,
        renewals,
        languages,
        other,
        replyUntil,
        version);
  }

  Edition measuredFrom(Instant at) {
    return timed(at, finished);
  }

  Edition measuredUntil(Instant at) {
    return timed(started, at);
  }

  /// The same edition with new results.
  ///
  /// @param at when links were last asked for again
  Edition renewed(@Nullable Instant at) {
    return new Edition(
        id,
        number,
        started,
        finished,
        state,
        folder,
        invented,
        automatic,
        at,
        renewals + 1,
        languages,
        scope,
        replyUntil,
        version + 1);
  }

  Edition openUntil(LocalDate day) {
    return new Edition(
        id, number, started, finished, state, folder, invented, automatic, rechecked, renewals,
        languages, scope, day, version);
  }

  private Edition timed(Instant from, @Nullable Instant until) {
    return new Edition(
        id,
        number,
        from,
        until,
        state,
        folder,
        invented,
        automatic,
        rechecked,
        renewals,
        languages,
        scope,
        replyUntil,
        version);
  }
}
