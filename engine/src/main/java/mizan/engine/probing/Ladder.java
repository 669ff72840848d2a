package mizan.engine.probing;

import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import mizan.engine.fetching.Ask;
import mizan.engine.fetching.Fetched;
import mizan.engine.fetching.Fetched.Answer;
import mizan.engine.fetching.Fetched.Failed;
import mizan.engine.fetching.Fetcher;
import mizan.engine.fetching.Fetcher.Asked;
import org.jspecify.annotations.Nullable;

/// Asks for a link, rung by rung, until it is clear whether it works.
///
/// ```
/// its beginning, unless unchanged ─▶ works? done
///         └─▶ HEAD ─▶ fails too? done; else the whole, without a range
/// ```
///
/// HEAD comes second, since servers answer it otherwise than what people ask for: it confirms a
/// failure, and never makes a success alone.
final class Ladder {
  /// As much of a file as shows what it is.
  private static final int START = 1 << 16;

  /// Longer than this people do not wait for a beginning.
  private static final Duration SLOW = Duration.ofSeconds(10);

  private static final int RANGE_NOT_SATISFIABLE = 416;
  private static final int NOT_MODIFIED = 304;

  private final Fetcher fetcher;

  Ladder(Fetcher fetcher) {
    this.fetcher = fetcher;
  }

  /// What is asked for.
  ///
  /// @param file whether a file is promised, not a page about it
  /// @param etag as the server gave it the last time; "" for none
  /// @param lastModified likewise
  record Wanted(URI address, boolean file, String etag, String lastModified) {
    Wanted(URI address, boolean file) {
      this(address, file, "", "");
    }
  }

  /// What a climb gave.
  ///
  /// @param answer what came when the whole was asked for; belongs to the receiver
  /// @param asked the deciding exchange
  record Climbed(LinkTry made, @Nullable Answer answer, Asked asked) implements AutoCloseable {
    /// The bytes that came.
    long bytes() {
      return asked.outcome() instanceof Answer came ? came.received().wireBytes() : 0;
    }

    @Override
    public void close() {
      if (answer != null) {
        answer.close();
      }
    }
  }

  /// Whether the archive holds a further try that was made before.
  boolean remembers(Wanted wanted, boolean whole) {
    return fetcher.remembers(first(wanted, whole));
  }

  /// Asks for a link.
  ///
  /// @param whole whether all of it is wanted, to be opened
  Climbed climb(Wanted wanted, boolean whole) throws InterruptedException {
    var methods = EnumSet.of(Ask.Method.GET);
    var first = first(wanted, whole);
    var asked = whole ? fetcher.insist(first) : fetcher.ask(first);
    var state = state(wanted, asked);
    if (!isDoubtful(asked, state)) {
      return climbed(asked, state, methods, whole);
    }
    close(asked);
    methods.add(Ask.Method.HEAD);
    var head = fetcher.ask(Ask.head(wanted.address()));
    close(head);
    if (!(head.outcome() instanceof Answer answer && answer.good())) {
      return climbed(asked, state, methods, false);
    }
    var again = fetcher.ask(wholly(wanted, whole));
    return climbed(again, state(wanted, again), methods, whole);
  }

  private static Ask first(Wanted wanted, boolean whole) {
    return whole
        ? Ask.get(wanted.address(), "*/*").unless(wanted.etag(), wanted.lastModified())
        : Ask.start(wanted.address(), START).unless(wanted.etag(), wanted.lastModified());
  }

  private static Ask wholly(Wanted wanted, boolean whole) {
    var get = Ask.get(wanted.address(), "*/*");
    return whole ? get : get.upTo(START);
  }

  /// Whether another way of asking may get what this one did not.
  private static boolean isDoubtful(Asked asked, LinkState state) {
    var refusedRange =
        asked.outcome() instanceof Answer answer && answer.status() == RANGE_NOT_SATISFIABLE;
    var partOfNothing =
        state == LinkState.EMPTY && asked.outcome() instanceof Answer a && a.status() == 206;
    return refusedRange
        || partOfNothing
        || state == LinkState.SUSPECTED
        || state == LinkState.TRUNCATED
        || state == LinkState.DNS_FAULT
        || state == LinkState.TIMEOUT;
  }

  private static Climbed climbed(
      Asked asked, LinkState state, Set<Ask.Method> methods, boolean whole) {
    var status = asked.outcome() instanceof Answer answer ? answer.status() : 0;
    var made =
        new LinkTry(
            asked.at(),
            state,
            methods,
            status,
            detail(asked.outcome()),
            state.works() ? movedTo(asked) : "",
            asked.evidence());
    if (whole && asked.outcome() instanceof Answer answer && answer.good()) {
      return new Climbed(made, answer, asked);
    }
    close(asked);
    return new Climbed(made, null, asked);
  }

  private static void close(Asked asked) {
    if (asked.outcome() instanceof Answer answer) {
      answer.close();
    }
  }

  private static String detail(Fetched outcome) {
    return switch (outcome) {
      case Answer answer -> "status " + answer.status();
      case Failed(_, var reason, var detail) -> reason.code() + ": " + detail;
    };
  }

  /// Only what moved for good is to be changed in the catalogue.
  private static String movedTo(Asked asked) {
    var forGood =
        !asked.redirects().isEmpty()
            && asked.redirects().stream()
                .allMatch(redirect -> redirect.status() == 301 || redirect.status() == 308);
    return forGood ? asked.redirects().getLast().to().toString() : "";
  }

  static LinkState state(Wanted wanted, Asked asked) {
    return switch (asked.outcome()) {
      case Failed(_, var reason, _) -> of(reason);
      case Answer answer ->
          answer.good() || answer.status() == NOT_MODIFIED
              ? given(wanted, answer, asked)
              : refused(answer);
    };
  }

  private static LinkState of(Fetched.Reason reason) {
    return switch (reason) {
      case UNKNOWN_HOST -> LinkState.DNS_FAULT;
      case UNREACHABLE, TOO_MANY_REDIRECTS -> LinkState.SUSPECTED;
      case TLS, TLS_EXPIRED, TLS_NAME -> LinkState.TLS_FAULT;
      case TLS_CHAIN_INCOMPLETE -> LinkState.TLS_CHAIN_INCOMPLETE;
      case TIMEOUT -> LinkState.TIMEOUT;
      case TRUNCATED -> LinkState.TRUNCATED;
      case TOO_LARGE -> LinkState.OK; // it gives more than we take
      case COOLING_OFF, STOPPED, FORBIDDEN_ADDRESS, NOT_IN_ARCHIVE -> LinkState.NOT_ASKED;
    };
  }

  private static LinkState refused(Answer answer) {
    return switch (answer.status()) {
      case 401, 402, 403, 407, 423, 425, 429, 451, 503, 511, 999 -> LinkState.BLOCKED;
      default -> Pages.isGuard(answer) ? LinkState.BLOCKED : LinkState.SUSPECTED;
    };
  }

  private static LinkState given(Wanted wanted, Answer answer, Asked asked) {
    if (answer.status() != NOT_MODIFIED) {
      var told = Pages.told(answer, wanted.file());
      if (told != null) {
        return told;
      }
    }
    if (answer.received().took().compareTo(SLOW) > 0) {
      return LinkState.SLOW;
    }
    return asked.redirects().isEmpty() ? LinkState.OK : LinkState.OK_REDIRECTED;
  }
}
