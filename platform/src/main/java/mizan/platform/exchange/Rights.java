package mizan.platform.exchange;

import java.util.Optional;
import mizan.platform.accounts.Accounts;
import mizan.platform.accounts.Role;
import mizan.platform.exchange.Step.Who;
import mizan.platform.web.Problem;
import org.springframework.stereotype.Component;

/// Who may read and do what about requests.
@Component("exchangeRights")
class Rights {
  private final Accounts accounts;

  Rights(Accounts accounts) {
    this.accounts = accounts;
  }

  /// In whose name whoever asks may deal with requests to a body; empty when they may not.
  Optional<Who> find(String body) {
    return accounts
        .findSignedIn()
        .flatMap(known ->
            known.isOfficerOf(body)
                ? Optional.of(Who.BODY)
                : known.isOfTheUnit() ? Optional.of(Who.UNIT) : Optional.empty());
  }

  /// @throws Problem when whoever asks may not deal with requests to the body
  Who require(String body) {
    accounts.signedIn();
    return find(body).orElseThrow(() -> Problem.forbidden("exchange.not-yours"));
  }

  /// In whose name whoever asks keeps order; empty when they do not.
  Optional<Who> findKeeper() {
    return accounts
        .findSignedIn()
        .flatMap(known ->
            known.isOfTheUnit()
                ? Optional.of(Who.UNIT)
                : known.has(Role.MODERATOR) ? Optional.of(Who.MODERATOR) : Optional.empty());
  }

  /// @throws Problem when whoever asks does not keep order
  Who requireKeeper() {
    accounts.signedIn();
    return findKeeper().orElseThrow(() -> Problem.forbidden("exchange.not-yours"));
  }

  /// Whether whoever asks reads what is not for everybody.
  boolean isInside(String body) {
    return find(body).isPresent() || findKeeper().isPresent();
  }

  /// Whether there may be private reports for whoever asks.
  boolean mayReadReports() {
    return accounts
        .findSignedIn()
        .filter(known -> known.isOfTheUnit() || known.has(Role.OFFICER))
        .isPresent();
  }

  /// The person who asks.
  String person() {
    return accounts.signedIn().person();
  }

  /// The proven address of whoever asks; "" when nobody is signed in.
  String mail() {
    return accounts
        .findSignedIn()
        .flatMap(known -> accounts.find(known.person()))
        .map(person -> person.mail())
        .orElse("");
  }
}
