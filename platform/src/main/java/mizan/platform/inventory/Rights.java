package mizan.platform.inventory;

import java.util.Optional;
import java.util.stream.Stream;
import mizan.platform.accounts.Accounts;
import mizan.platform.accounts.Grant;
import mizan.platform.accounts.Person;
import mizan.platform.accounts.Role;
import mizan.platform.accounts.SignedIn;
import mizan.platform.inventory.Asset.Visibility;
import mizan.platform.inventory.Step.Who;
import mizan.platform.web.Problem;
import org.springframework.stereotype.Component;

/// Who may read and change which records.
@Component
class Rights {
  private final Accounts accounts;

  Rights(Accounts accounts) {
    this.accounts = accounts;
  }

  /// In whose name whoever asks may change a body's records; empty when they may not.
  Optional<Who> find(String body) {
    return accounts.findSignedIn().flatMap(known -> who(known, body));
  }

  private static Optional<Who> who(SignedIn known, String body) {
    return known.isOfficerOf(body)
        ? Optional.of(Who.BODY)
        : known.isOfTheUnit() ? Optional.of(Who.UNIT) : Optional.empty();
  }

  /// @throws Problem when whoever asks may not change a body's records
  Who require(String body) {
    accounts.signedIn();
    return find(body).orElseThrow(() -> Problem.forbidden("inventory.not-yours"));
  }

  boolean isInside(String body) {
    return find(body).isPresent();
  }

  /// Whether whoever asks may know that there is such a record.
  boolean mayKnow(Asset asset) {
    return asset.terms().visibility() != Visibility.HIDDEN || isInside(asset.body());
  }

  /// Whether whoever asks may read more of it than its title.
  boolean mayReadAll(Asset asset) {
    return asset.terms().visibility() == Visibility.PUBLIC || isInside(asset.body());
  }

  /// The person who asks.
  String person() {
    return accounts.signedIn().person();
  }

  boolean isSignedIn() {
    return accounts.findSignedIn().isPresent();
  }

  boolean isOfTheUnit() {
    return accounts.findSignedIn().filter(SignedIn::isOfTheUnit).isPresent();
  }

  /// Those who can be asked about a body's data: its officers.
  Stream<Person> reviewers(String body) {
    return accounts.list().stream()
        .filter(person -> person.grants().contains(new Grant(Role.OFFICER, body)));
  }

  /// What a person is called, for those who may know; their id when they have left.
  String name(String person) {
    return accounts.find(person).map(Person::name).orElse(person);
  }
}
