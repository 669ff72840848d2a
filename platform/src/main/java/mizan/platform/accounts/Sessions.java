package mizan.platform.accounts;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import mizan.platform.accounts.SignedIn.Step;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Where people are signed in. A session is a row of our own, so that it outlives a restart, can be
/// listed and ended at once, and so that whoever only reads has none.
@Component
class Sessions {
  private static final Duration TOUCH_EVERY = Duration.ofMinutes(5);
  private static final Duration HALFWAY = Duration.ofMinutes(15);

  private final SessionsStore store;
  private final PeopleStore people;
  private final Keys keys;
  private final Audit audit;
  private final InstantSource clock;

  Sessions(SessionsStore store, PeopleStore people, Keys keys, Audit audit, InstantSource clock) {
    this.store = store;
    this.people = people;
    this.keys = keys;
    this.audit = audit;
    this.clock = clock;
  }

  /// Signs a person in.
  ///
  /// @param factors by how many the person has just been known
  /// @return what the browser must show from now on
  @Transactional
  Secret begin(String person, Device device, int factors) {
    var now = clock.instant();
    store.deleteOld(now.minus(Session.UNUSED), now.minus(Session.LONGEST));
    var session = new Session(Identifiers.next(now), person, now, now, factors, device);
    var secret = Secret.random();
    store.insert(session, secret);
    audit.record(person, Deed.ofPerson(person, "signed-in", "", factors + " factors"));
    return secret;
  }

  /// Who shows this secret, if their session is not over and they may still sign in.
  @Transactional(readOnly = true)
  Optional<SignedIn> find(Secret secret) {
    return store
        .find(secret)
        .filter(session -> !session.isOver(clock.instant()))
        .flatMap(session ->
            people
                .find(session.person())
                .filter(person -> person.state() == Person.State.ACTIVE)
                .map(person -> signedIn(session, person))
                .filter(known -> known.step() != Step.SECOND_FACTOR || isFresh(session)));
  }

  private SignedIn signedIn(Session session, Person person) {
    return new SignedIn(
        person.id(),
        session.id(),
        person.name(),
        person.language(),
        person.grants(),
        step(session, person));
  }

  private Step step(Session session, Person person) {
    if (session.factors() >= 2) {
      return Step.DONE;
    }
    if (keys.hasSecondFactor(person.id())) {
      return Step.SECOND_FACTOR;
    }
    return person.isOfTheUnit() ? Step.SETTING_UP : Step.DONE;
  }

  /// A sign-in that stops halfway is not left open.
  private boolean isFresh(Session session) {
    return session.made().plus(HALFWAY).isAfter(clock.instant());
  }

  /// Notes that a session is in use, now and then.
  void touch(Secret secret) {
    var now = clock.instant();
    store
        .find(secret)
        .filter(session -> session.seen().plus(TOUCH_EVERY).isBefore(now))
        .ifPresent(session -> store.touch(session.id(), now));
  }

  /// Lets a session stand on two factors from now on.
  ///
  /// @return the new secret; the old one opens nothing any more
  @Transactional
  Secret raise(SignedIn known) {
    var secret = Secret.random();
    store.raise(known.session(), secret);
    audit.record(Deed.ofPerson(known.person(), "second-factor-shown", "", ""));
    return secret;
  }

  @Transactional(readOnly = true)
  List<Session> list(String person) {
    return store.list(person).stream().filter(session -> !session.isOver(clock.instant())).toList();
  }

  @Transactional
  void end(SignedIn known, String session) {
    store.delete(known.person(), session);
    audit.record(Deed.ofPerson(known.person(), "signed-out", "", ""));
  }

  @Transactional
  void endOthers(SignedIn known) {
    store.deleteOthers(known.person(), known.session());
    audit.record(Deed.ofPerson(known.person(), "signed-out-elsewhere", "", ""));
  }
}
