package mizan.engine.probing;

import java.time.Instant;
import java.util.Set;
import mizan.engine.fetching.Ask;

/// One climb of the ladder for a link: what it told.
///
/// @param state never [LinkState#DEAD]: one try proves no death
/// @param methods by which it was asked
/// @param status of the answer that decided; 0 without one
/// @param detail technical words
/// @param movedTo where it has moved for good; "" when it has not
/// @param evidence the link of the deciding exchange in its archive; "" when nothing is kept
public record LinkTry(
    Instant at,
    LinkState state,
    Set<Ask.Method> methods,
    int status,
    String detail,
    String movedTo,
    String evidence) {
  public LinkTry {
    methods = Set.copyOf(methods);
  }

  /// Whether it failed in a way of which repetition makes a proof.
  public boolean failed() {
    return state == LinkState.SUSPECTED
        || state == LinkState.DNS_FAULT
        || state == LinkState.TRUNCATED;
  }

  /// Whether no server answered at all: such failures of many links at once are an outage.
  boolean unanswered() {
    return switch (state) {
      case DNS_FAULT, TIMEOUT -> true;
      case SUSPECTED -> status == 0 || status >= 500;
      case OK,
          OK_REDIRECTED,
          SLOW,
          BLOCKED,
          SOFT_404,
          WRONG_TYPE,
          EMPTY,
          TRUNCATED,
          TLS_CHAIN_INCOMPLETE,
          TLS_FAULT,
          DEAD,
          NOT_ASKED ->
          false;
    };
  }
}
