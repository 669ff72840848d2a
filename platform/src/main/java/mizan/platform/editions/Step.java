package mizan.platform.editions;

import static mizan.platform.editions.Edition.State.CLOSED;
import static mizan.platform.editions.Edition.State.DRAFT;
import static mizan.platform.editions.Edition.State.FAILED;
import static mizan.platform.editions.Edition.State.FROZEN;
import static mizan.platform.editions.Edition.State.IN_REPLY;
import static mizan.platform.editions.Edition.State.JURY;
import static mizan.platform.editions.Edition.State.MEASURING;
import static mizan.platform.editions.Edition.State.PROVISIONAL;
import static mizan.platform.editions.Edition.State.PUBLISHED;
import static mizan.platform.editions.Edition.State.WITHDRAWN;

import java.util.Locale;
import java.util.stream.Stream;
import mizan.platform.editions.Edition.State;

/// What is done to an edition, from which states and to which: the one place that says so.
enum Step {
  RESCOPE(DRAFT, DRAFT),
  FREEZE(FROZEN, DRAFT),
  MEASURE(MEASURING, FROZEN),
  FINISH(PROVISIONAL, MEASURING),
  /// A fault of ours while it is prepared or measured.
  FAIL(FAILED, DRAFT, FROZEN, MEASURING),
  OPEN_REPLIES(IN_REPLY, PROVISIONAL),
  EXTEND_REPLIES(IN_REPLY, IN_REPLY),
  CALL_JURY(JURY, IN_REPLY),
  PUBLISH(PUBLISHED, JURY),
  CLOSE(CLOSED, PUBLISHED),
  /// What is being measured is left to end first; what is closed stands for ever.
  WITHDRAW(WITHDRAWN, DRAFT, FROZEN, PROVISIONAL, IN_REPLY, JURY, PUBLISHED);

  private final State to;
  private final long from; // a bit for each state: enums hold nothing that could change

  Step(State to, State... from) {
    this.to = to;
    this.from = Stream.of(from).mapToLong(Step::bit).sum();
  }

  @SuppressWarnings("EnumOrdinal") // never leaves this class
  private static long bit(State state) {
    return 1L << state.ordinal();
  }

  State to() {
    return to;
  }

  boolean leadsFrom(State state) {
    return (from & bit(state)) != 0;
  }

  /// The stable name, `open-replies`.
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
