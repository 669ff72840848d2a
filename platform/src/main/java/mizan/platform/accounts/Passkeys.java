package mizan.platform.accounts;

import com.webauthn4j.util.exception.WebAuthnException;
import java.net.URI;
import java.util.Set;
import java.util.function.Supplier;
import mizan.platform.accounts.AccountChanged.What;
import mizan.platform.web.Problem;
import mizan.platform.web.SiteAddress;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Passkeys (Web Authentication): made and shown by devices that ask their owner for a finger, a
/// face or a PIN, so that one passkey is two factors.
@Component
class Passkeys {
  private static final int LONGEST_LABEL = 60;
  private static final TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>> MADE =
      new TypeReference<>() {};
  private static final TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>> SHOWN =
      new TypeReference<>() {};

  private final PasskeyRecords records;
  private final Ceremonies ceremonies;
  private final SiteAddress address;
  private final PasskeysStore store;
  private final Accounts accounts;
  private final JsonMapper json =
      JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

  Passkeys(
      PasskeyRecords records,
      Ceremonies ceremonies,
      SiteAddress address,
      PasskeysStore store,
      Accounts accounts) {
    this.records = records;
    this.ceremonies = ceremonies;
    this.address = address;
    this.store = store;
    this.accounts = accounts;
  }

  /// What a device is asked, as JSON for the script of the page.
  record Question(String handle, JsonNode options) {}

  /// Asks a person's device to make a passkey.
  Question askToMake(SignedIn known) {
    var request = new ImmutablePublicKeyCredentialCreationOptionsRequest(as(known.person()));
    var options = operations().createPublicKeyCredentialCreationOptions(request);
    return new Question(ceremonies.begin(options), json.valueToTree(options));
  }

  /// Takes the passkey that a person's device has made.
  ///
  /// @param label by which the person knows the device again
  @Transactional
  void take(SignedIn known, String handle, String label, JsonNode credential) {
    var options = ceremonies.end(handle, PublicKeyCredentialCreationOptions.class);
    if (!PasskeyRecords.person(options.getUser().getId()).equals(known.person())) {
      throw Problem.gone("accounts.passkey.late");
    }
    var clean = label.strip();
    if (clean.isEmpty() || clean.length() > LONGEST_LABEL) {
      throw Problem.badRequest("accounts.passkey.label.wrong", LONGEST_LABEL);
    }
    judged(() ->
        operations()
            .registerCredential(
                new ImmutableRelyingPartyRegistrationRequest(
                    options,
                    new RelyingPartyPublicKey(
                        json.readValue(json.treeAsTokens(credential), MADE), clean))));
    accounts.wrote(known.person(), "passkey-added", What.PASSKEY);
  }

  /// Asks any device for a passkey of this site.
  Question askToShow() {
    var request = new ImmutablePublicKeyCredentialRequestOptionsRequest(null);
    var options = operations().createCredentialRequestOptions(request);
    return new Question(ceremonies.begin(options), json.valueToTree(options));
  }

  /// Whose passkey a device has shown.
  ///
  /// @return the id of a person who may sign in
  @Transactional
  String shown(String handle, JsonNode credential) {
    var options = ceremonies.end(handle, PublicKeyCredentialRequestOptions.class);
    var owner =
        judged(() ->
            operations()
                .authenticate(
                    new RelyingPartyAuthenticationRequest(
                        options, json.readValue(json.treeAsTokens(credential), SHOWN))));
    return accounts
        .find(PasskeyRecords.person(owner.getId()))
        .filter(person -> person.state() == Person.State.ACTIVE)
        .map(Person::id)
        .orElseThrow(() -> Problem.unknown("accounts.passkey.refused"));
  }

  @Transactional
  void remove(SignedIn known, String id, boolean hasApp) {
    if (known.isOfTheUnit() && !hasApp && store.count(known.person()) < 2) {
      throw Problem.conflict("accounts.passkey.last");
    }
    if (store.delete(known.person(), id)) {
      accounts.wrote(known.person(), "passkey-removed", What.PASSKEY);
    }
  }

  /// What cannot be read or does not prove what it should is the asker's problem. The library tells
  /// so by exceptions of many kinds that have no closer kind in common.
  private static <T> T judged(Supplier<T> ceremony) {
    try {
      return ceremony.get();
    } catch (JacksonException | WebAuthnException | IllegalArgumentException refused) {
      throw Problem.unknown("accounts.passkey.refused");
    }
  }

  /// Made anew each time: the site's address is known only once it listens.
  private WebAuthnRelyingPartyOperations operations() {
    var site = address.root().replace("//127.0.0.1", "//localhost"); // no passkey is of a number
    var operations =
        new Webauthn4JRelyingPartyOperations(
            records,
            records,
            PublicKeyCredentialRpEntity.builder()
                .id(URI.create(site).getHost())
                .name("Mizan")
                .build(),
            Set.of(site));
    operations.setCustomizeCreationOptions(options ->
        options.authenticatorSelection(
            AuthenticatorSelectionCriteria.builder()
                .residentKey(ResidentKeyRequirement.REQUIRED)
                .userVerification(UserVerificationRequirement.REQUIRED)
                .build()));
    operations.setCustomizeRequestOptions(
        options -> options.userVerification(UserVerificationRequirement.REQUIRED));
    return operations;
  }

  private static Authentication as(String person) {
    return UsernamePasswordAuthenticationToken.authenticated(
        person, null, AuthorityUtils.NO_AUTHORITIES);
  }
}
