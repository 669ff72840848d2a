package mizan.platform.methodologies;

import java.time.Instant;
import java.util.Locale;
import mizan.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/// A version of a methodology, from its draft to its publication; from then on it never changes.
///
/// @param name id and version of its file, `mizan-2.1`
/// @param text its file
/// @param basis the name of the version that it was drafted from
/// @param note what it changes and why, in its author's words
/// @param proposer the person who proposed it; "" while it is a draft
/// @param second the person who consented; "" without one
/// @param toll what it does to the last edition; null while it is a draft
/// @param version how often it was changed: whoever changes it must have seen the last one
record Version(
    String id,
    String name,
    String text,
    State state,
    String basis,
    String note,
    String proposer,
    String second,
    @Nullable Toll toll,
    Instant changed,
    @Nullable Instant published,
    int version) {

  /// How far a version is.
  enum State {
    DRAFT,
    /// Its text is fixed; it was replayed.
    PROPOSED,
    PUBLISHED,
    DISCARDED;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static State of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  /// What came of replaying it on the stored results of the last edition.
  ///
  /// @param against the name of the version that was in force
  /// @param edition its number; 0 where none was published yet
  /// @param failing how many of its datasets would get a new failing notice
  /// @param moved how many portals would have another rank, or a score that differs by 0.05 or more
  record Toll(String against, int edition, long datasets, long failing, int moved) {
    /// From which share on a second person must have looked at it.
    static final double FREE_SHARE = 0.01;

    boolean needsSecond() {
      return failing > FREE_SHARE * datasets;
    }
  }

  /// Whether a person other than the proposer has still to consent.
  boolean lacksSecond() {
    return toll != null && toll.needsSecond() && second.isEmpty();
  }

  Version written(String newName, String newText, String newNote, Instant at) {
    require(State.DRAFT, state);
    return new Version(
        id, newName, newText, state, basis, newNote, "", "", null, at, null, version + 1);
  }

  Version proposed(String by, Toll found, Instant at) {
    require(State.DRAFT, state);
    return new Version(
        id, name, text, State.PROPOSED, basis, note, by, "", found, at, null, version + 1);
  }

  Version consented(String by, Instant at) {
    require(State.PROPOSED, state);
    return new Version(
        id, name, text, state, basis, note, proposer, by, toll, at, null, version + 1);
  }

  Version reopened(Instant at) {
    require(State.PROPOSED, state);
    return new Version(
        id, name, text, State.DRAFT, basis, note, "", "", null, at, null, version + 1);
  }

  Version published(Instant at) {
    require(State.PROPOSED, state);
    return new Version(
        id, name, text, State.PUBLISHED, basis, note, proposer, second, toll, at, at, version + 1);
  }

  Version discarded(Instant at) {
    if (state != State.DRAFT) {
      require(State.PROPOSED, state);
    }
    return new Version(
        id,
        name,
        text,
        State.DISCARDED,
        basis,
        note,
        proposer,
        second,
        toll,
        at,
        null,
        version + 1);
  }

  private static void require(State needed, State there) {
    if (needed != there) {
      throw Problem.conflict("methodologies.not-now");
    }
  }
}
