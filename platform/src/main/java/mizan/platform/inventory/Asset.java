package mizan.platform.inventory;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import mizan.platform.web.Problem;
import mizan.platform.web.Trilingual;

/// A record of the inventory: data that a public body holds, published or not.
///
/// @param number of its body's records, never given twice
/// @param version how often anything of it was changed: who changes it says which one they saw
public record Asset(
    String body,
    int number,
    State state,
    Content content,
    Terms terms,
    Instant changed,
    int version) {

  /// How far a record is on its way from a title to published data.
  public enum State {
    IDENTIFIED,
    DESCRIBED,
    UNDER_ASSESSMENT,
    ASSESSED,
    DECIDED,
    SCHEDULED,
    /// The body says so.
    PUBLISHED,
    /// A harvest found it.
    LINKED,
    /// A measurement found it as fresh as promised.
    KEPT,
    LATE,
    BROKEN,
    WITHDRAWN,
    MERGED;

    /// The stable name, `under-assessment`.
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static State of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /// Whether nothing is done about it any more.
    public boolean isOver() {
      return this == WITHDRAWN || this == MERGED;
    }

    /// Whether nobody says yet that it is published.
    public boolean isWaiting() {
      return compareTo(PUBLISHED) < 0;
    }

    /// Whether a harvest has found it, however it fares.
    public boolean isFound() {
      return this == LINKED || this == KEPT || this == LATE || this == BROKEN;
    }
  }

  /// What is done about a record, and from which states.
  public enum Verb {
    DESCRIBE(Set.of(State.IDENTIFIED, State.DESCRIBED), State.DESCRIBED),
    ASSESS(Set.of(State.DESCRIBED), State.UNDER_ASSESSMENT),
    /// The last of the six axes has got its outcome.
    CONCLUDE(Set.of(State.UNDER_ASSESSMENT), State.ASSESSED),
    DECIDE(Set.of(State.ASSESSED), State.DECIDED),
    SCHEDULE(Set.of(State.DECIDED, State.SCHEDULED), State.SCHEDULED),
    DECLARE(Set.of(State.DECIDED, State.SCHEDULED, State.PUBLISHED), State.PUBLISHED),
    /// What harvests and measurements say.
    FIND(Set.of(State.PUBLISHED, State.LINKED, State.KEPT, State.LATE, State.BROKEN), State.LINKED),
    KEEP(Set.of(State.LINKED, State.KEPT, State.LATE, State.BROKEN), State.KEPT),
    FIND_LATE(Set.of(State.LINKED, State.KEPT, State.LATE, State.BROKEN), State.LATE),
    FIND_BROKEN(Set.of(State.LINKED, State.KEPT, State.LATE, State.BROKEN), State.BROKEN),
    /// The edition that had found it does not stand any more.
    FORGET(Set.of(State.LINKED, State.KEPT, State.LATE, State.BROKEN), State.PUBLISHED),
    REOPEN(
        Set.of(
            State.ASSESSED,
            State.DECIDED,
            State.SCHEDULED,
            State.PUBLISHED,
            State.LINKED,
            State.KEPT,
            State.LATE,
            State.BROKEN),
        State.UNDER_ASSESSMENT),
    WITHDRAW(UNDER_WAY, State.WITHDRAWN),
    MERGE(UNDER_WAY, State.MERGED);

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

    /// The stable name, `find-late`.
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Whether it changes nothing of a record that is in this state already.
    boolean leadsTo(State state) {
      return to == state;
    }

    public boolean isPossible(State state) {
      return (from & bit(state)) != 0;
    }
  }

  private static final Set<State> UNDER_WAY =
      Set.copyOf(List.of(State.values()).stream().filter(state -> !state.isOver()).toList());

  /// What of a record everybody may read.
  public enum Visibility {
    PUBLIC,
    TITLE_ONLY,
    HIDDEN;

    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Visibility of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }

  /// What is settled about a record besides what it describes.
  ///
  /// @param ground the code of the legal ground on which not everything is public; "" when it is
  /// @param quarter in which it is to be published, `2027-Q1`; "" while nothing is promised
  /// @param responsible who is to see to that, by function
  /// @param declared where the body says it is published; "" while it says nothing
  /// @param heir the record that it was merged into; "" unless it was
  public record Terms(
      Visibility visibility,
      String ground,
      String quarter,
      String responsible,
      String declared,
      String heir) {
    static final Terms NONE = new Terms(Visibility.PUBLIC, "", "", "", "", "");

    Terms shown(Visibility other, String why) {
      return new Terms(other, why, quarter, responsible, declared, heir);
    }

    Terms promised(String other, String who) {
      return new Terms(visibility, ground, other, who, declared, heir);
    }

    Terms declared(String address) {
      return new Terms(visibility, ground, quarter, responsible, address, heir);
    }

    Terms inherited(String by) {
      return new Terms(visibility, ground, quarter, responsible, declared, by);
    }
  }

  /// `education.12`: its address, and its name in the audit.
  public String id() {
    return new RecordId(body, number).toString();
  }

  public Trilingual title() {
    return content.title();
  }

  /// The same after a verb.
  ///
  /// @throws Problem when the state does not allow it
  Asset after(Verb verb) {
    if (!verb.isPossible(state)) {
      throw Problem.conflict("inventory.not-now");
    }
    return in(verb.to);
  }

  Asset in(State other) {
    return new Asset(body, number, other, content, terms, changed, version);
  }

  Asset with(Content other) {
    return new Asset(body, number, state, other, terms, changed, version);
  }

  Asset with(Terms other) {
    return new Asset(body, number, state, content, other, changed, version);
  }

  /// The same as the next version.
  Asset next(Instant now) {
    return new Asset(body, number, state, content, terms, now, version + 1);
  }
}
