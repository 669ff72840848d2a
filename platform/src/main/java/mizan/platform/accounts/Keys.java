package mizan.platform.accounts;

import org.springframework.stereotype.Component;

/// Everything with which people get in, beside their passwords: sessions, links, second factors,
/// passkeys.
@Component
class Keys {
  private final SessionsStore sessions;
  private final TicketsStore tickets;
  private final SecondFactorsStore secondFactors;
  private final PasskeysStore passkeys;

  Keys(
      SessionsStore sessions,
      TicketsStore tickets,
      SecondFactorsStore secondFactors,
      PasskeysStore passkeys) {
    this.sessions = sessions;
    this.tickets = tickets;
    this.secondFactors = secondFactors;
    this.passkeys = passkeys;
  }

  boolean hasSecondFactor(String person) {
    return secondFactors.find(person).filter(SecondFactorsStore.Totp::confirmed).isPresent()
        || passkeys.count(person) > 0;
  }

  /// Ends all sessions and makes all links void.
  void lockOut(String person) {
    sessions.deleteAll(person);
    tickets.deleteAll(person);
  }

  /// The same, but for the session in which it is asked for.
  void lockOutElsewhere(SignedIn known) {
    sessions.deleteOthers(known.person(), known.session());
    tickets.deleteAll(known.person());
  }

  void removeSecondFactors(String person) {
    secondFactors.delete(person);
    passkeys.deleteAll(person);
  }
}
