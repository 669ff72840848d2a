package mizan.platform.accounts;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mizan.platform.accounts.Person.State;
import mizan.platform.web.Language;
import mizan.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The people of the site: who is there, what they may do, and what is done about them.
@Component
public class Accounts {
  static final int LONGEST_NAME = 120;

  private final PeopleStore store;
  private final Keys keys;
  private final Audit audit;
  private final ApplicationEventPublisher events;

  Accounts(PeopleStore store, Keys keys, Audit audit, ApplicationEventPublisher events) {
    this.store = store;
    this.keys = keys;
    this.audit = audit;
    this.events = events;
  }

  /// Whoever is signed in, wholly.
  public Optional<SignedIn> findSignedIn() {
    return Standing.find().filter(known -> known.step() == SignedIn.Step.DONE);
  }

  /// Whoever is signed in, wholly.
  ///
  /// @throws Problem when nobody is
  public SignedIn signedIn() {
    return findSignedIn().orElseThrow(() -> Problem.unknown("accounts.sign-in-first"));
  }

  @Transactional(readOnly = true)
  public Optional<Person> find(String id) {
    return store.find(id);
  }

  /// All people by name, but those who were removed.
  @Transactional(readOnly = true)
  public List<Person> list() {
    return store.list().stream().filter(person -> person.state() != State.REMOVED).toList();
  }

  @Transactional(readOnly = true)
  Optional<Person> findByMail(String mail) {
    return store.findByMail(mail);
  }

  boolean hasAdministrator() {
    return store.administrators() > 0;
  }

  /// Takes in somebody who was invited.
  ///
  /// @param password encoded; null for none
  /// @throws Problem when somebody has the mail address already
  @Transactional
  void admit(Person person, @Nullable String password) {
    if (!store.insert(person)) {
      throw Problem.conflict("accounts.invitation.known");
    }
    if (password != null) {
      store.setPassword(person.id(), password);
    }
    store.setGrants(person.id(), person.grants());
    audit.record(person.id(), Deed.ofPerson(person.id(), "came-in", "", sorted(person.grants())));
  }

  /// Gives a person a role more.
  void add(Person person, Grant grant) {
    var grants = new HashSet<>(person.grants());
    grants.add(grant);
    store.setGrants(person.id(), grants);
    audit.record(
        Deed.ofPerson(person.id(), "roles-changed", sorted(person.grants()), sorted(grants)));
  }

  /// Gives a person these roles and no others.
  @Transactional
  void changeGrants(String id, Set<Grant> grants) {
    var person = manageable(id);
    grants.forEach(this::requireMayGive);
    if (person.grants().equals(grants)) {
      return;
    }
    var loses = isAdministrator(person.grants()) && !isAdministrator(grants);
    if (loses && person.state() == State.ACTIVE) {
      requireAnotherAdministrator();
    }
    store.setGrants(id, grants);
    audit.record(Deed.ofPerson(id, "roles-changed", sorted(person.grants()), sorted(grants)));
  }

  /// Shuts a person out, from this moment on.
  @Transactional
  void disable(String id) {
    var person = manageable(id);
    if (id.equals(signedIn().person())) {
      throw Problem.conflict("accounts.person.yourself");
    }
    move(person, State.ACTIVE, State.DISABLED, "disabled");
    keys.lockOut(id);
  }

  @Transactional
  void enable(String id) {
    move(manageable(id), State.DISABLED, State.ACTIVE, "enabled");
  }

  /// Takes a person's second factor away who has lost it; the unit must set up a new one.
  @Transactional
  void resetSecondFactor(String id) {
    manageable(id);
    keys.removeSecondFactors(id);
    keys.lockOut(id);
    wrote(id, "second-factor-reset", AccountChanged.What.SECOND_FACTOR);
  }

  @Transactional
  void changeProfile(String name, Language language) {
    var person = store.find(signedIn().person()).orElseThrow();
    var clean = requireName(name);
    if (clean.equals(person.name()) && language == person.language()) {
      return;
    }
    store.setProfile(person.id(), clean, language);
    audit.record(Deed.ofPerson(person.id(), "profile-changed", "", ""));
  }

  /// Removes whoever is signed in; the audit keeps an id that tells nobody's name.
  @Transactional
  void removeMyself() {
    var person = store.find(signedIn().person()).orElseThrow();
    if (isAdministrator(person.grants())) {
      requireAnotherAdministrator();
    }
    store.setGrants(person.id(), Set.of());
    keys.lockOut(person.id());
    keys.removeSecondFactors(person.id());
    store.forget(person.id());
    audit.record(Deed.ofPerson(person.id(), "removed", person.state().code(), "removed"));
  }

  /// Writes down a change of how a person gets in, and tells its owner.
  void wrote(String id, String action, AccountChanged.What what) {
    var person = store.find(id).orElseThrow();
    audit.record(Deed.ofPerson(id, action, "", ""));
    events.publishEvent(new AccountChanged(person.mail(), person.language(), what));
  }

  /// Roles of the unit are given and taken by an administrator only.
  void requireMayGive(Grant grant) {
    var by = signedIn();
    if (!by.isOfTheUnit() || (grant.role().isOfTheUnit() && !by.has(Role.ADMINISTRATOR))) {
      throw Problem.forbidden("accounts.person.not-yours");
    }
  }

  static String requireName(String name) {
    var clean = name.strip().replaceAll("\\s+", " ");
    if (clean.isEmpty() || clean.length() > LONGEST_NAME || !clean.matches("\\P{Cntrl}+")) {
      throw Problem.badRequest("accounts.name.wrong", LONGEST_NAME).at("name");
    }
    return clean;
  }

  private Person manageable(String id) {
    var person =
        store
            .find(id)
            .filter(found -> found.state() != State.REMOVED)
            .orElseThrow(() -> Problem.notFound("accounts.person.missing"));
    person.grants().forEach(this::requireMayGive);
    if (!signedIn().isOfTheUnit()) {
      throw Problem.forbidden("accounts.person.not-yours");
    }
    return person;
  }

  private void move(Person person, State from, State to, String action) {
    if (person.state() != from) {
      throw Problem.conflict("accounts.person.changed");
    }
    store.setState(person.id(), to);
    audit.record(Deed.ofPerson(person.id(), action, from.code(), to.code()));
  }

  private void requireAnotherAdministrator() {
    if (store.administrators() < 2) {
      throw Problem.conflict("accounts.person.last-administrator");
    }
  }

  private static boolean isAdministrator(Set<Grant> grants) {
    return grants.stream().anyMatch(grant -> grant.role() == Role.ADMINISTRATOR);
  }

  private static String sorted(Set<Grant> grants) {
    return String.join(" ", grants.stream().map(Grant::toString).sorted().toList());
  }
}
