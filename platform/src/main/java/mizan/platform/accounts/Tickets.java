package mizan.platform.accounts;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import mizan.platform.web.Problem;
import org.springframework.stereotype.Component;

/// Links sent by mail to people who have an account; each opens one door, once, for an hour.
@Component
class Tickets {
  static final Duration LASTS = Duration.ofHours(1);

  private final TicketsStore store;
  private final InstantSource clock;

  Tickets(TicketsStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /// What a link opens.
  enum Purpose {
    RECOVERY,
    MAIL
  }

  /// A link's door.
  ///
  /// @param mail the address to be confirmed; "" for a recovery
  record Ticket(Purpose purpose, String person, String mail, Instant expires) {}

  /// Makes a link; a person's earlier ones of the same purpose are void.
  Ticket issue(Purpose purpose, String person, String mail, Secret secret) {
    var ticket = new Ticket(purpose, person, mail, clock.instant().plus(LASTS));
    store.insert(ticket, secret);
    return ticket;
  }

  /// @throws Problem when the link opens nothing, or nothing any more
  Ticket shown(Purpose purpose, Secret secret) {
    return store
        .find(purpose, secret, clock.instant())
        .orElseThrow(() -> Problem.gone("accounts.link.over"));
  }

  /// Two who use the same link at once do not both get through.
  void use(Secret secret) {
    if (!store.use(secret)) {
      throw Problem.gone("accounts.link.over");
    }
  }
}
