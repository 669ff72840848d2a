package mizan.platform.accounts;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import mizan.platform.web.Language;
import mizan.platform.web.Problem;
import org.springframework.stereotype.Component;

/// Sends people to the identity provider and receives them back: once each, within ten minutes, and
/// in the browser in which they left.
///
/// No transaction is open while the provider is asked: there is one writer only.
@Component
class Visits {
  static final Duration LAST = Duration.ofMinutes(10);

  private final VisitsStore store;
  private final Provider provider;
  private final Limits limits;
  private final InstantSource clock;

  Visits(VisitsStore store, Provider provider, Limits limits, InstantSource clock) {
    this.store = store;
    this.provider = provider;
    this.limits = limits;
    this.clock = clock;
  }

  /// A visit that begins.
  ///
  /// @param state what the browser keeps until it is back
  record Begun(URI door, Secret state) {}

  Begun begin(Language language, String next, Client client) {
    limits.count(SignIn.OF_NETWORK, client.network());
    var visit = Visit.to(Onwards.to(next, ""));
    var door = provider.door(language, visit);
    var now = clock.instant();
    store.insert(visit, now, now.plus(LAST));
    return new Begun(door, visit.state());
  }

  /// What the address of the way back says.
  record Answer(String state, String code) {}

  /// A visit that has ended.
  record Returned(Vouched vouched, String next) {}

  /// @param kept what the browser has kept
  Returned end(Language language, Secret kept, Answer answer, Client client) {
    limits.count(SignIn.OF_NETWORK, client.network());
    if (!kept.equals(new Secret(answer.state()))) {
      throw Problem.gone("accounts.provider.late");
    }
    var visit =
        store.take(kept, clock.instant()).orElseThrow(() -> Problem.gone("accounts.provider.late"));
    return new Returned(provider.vouched(language, visit, answer.code()), visit.next());
  }
}
