package mizan.platform.accounts;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/// Shows Spring Security our people and passkeys as it wants to see them.
@Component
class PasskeyRecords implements UserCredentialRepository, PublicKeyCredentialUserEntityRepository {
  private final PasskeysStore store;
  private final PeopleStore people;

  PasskeyRecords(PasskeysStore store, PeopleStore people) {
    this.store = store;
    this.people = people;
  }

  /// The id that devices know a person by: no device learns anything from it.
  static String person(Bytes handle) {
    return new String(handle.getBytes(), StandardCharsets.UTF_8);
  }

  private static Bytes handle(String person) {
    return new Bytes(person.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
    return findByUsername(person(handle));
  }

  /// @param person the id, under which we have them signed in
  @Override
  public @Nullable PublicKeyCredentialUserEntity findByUsername(String person) {
    return people
        .find(person)
        .map(found ->
            ImmutablePublicKeyCredentialUserEntity.builder()
                .id(handle(found.id()))
                .name(found.mail())
                .displayName(found.name())
                .build())
        .orElse(null);
  }

  @Override
  public void save(PublicKeyCredentialUserEntity person) {
    throw new UnsupportedOperationException("People come in by invitation only");
  }

  @Override
  public @Nullable CredentialRecord findByCredentialId(Bytes id) {
    return store.find(id.toBase64UrlString()).map(PasskeyRecords::record).orElse(null);
  }

  @Override
  public List<CredentialRecord> findByUserId(Bytes handle) {
    return store.list(person(handle)).stream().map(PasskeyRecords::record).toList();
  }

  @Override
  public void save(CredentialRecord made) {
    store.save(
        new Passkey(
            made.getCredentialId().toBase64UrlString(),
            person(made.getUserEntityUserId()),
            made.getLabel(),
            new Bytes(made.getPublicKey().getBytes()).toBase64UrlString(),
            Objects.requireNonNull(made.getAttestationObject()).toBase64UrlString(),
            made.getSignatureCount(),
            made.isBackupEligible(),
            made.isBackupState(),
            made.getTransports().stream().map(AuthenticatorTransport::getValue).toList(),
            made.getCreated(),
            made.getLastUsed()));
  }

  @Override
  public void delete(Bytes id) {
    throw new UnsupportedOperationException("A passkey is removed by its owner");
  }

  private static CredentialRecord record(Passkey passkey) {
    return ImmutableCredentialRecord.builder()
        .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
        .credentialId(Bytes.fromBase64(passkey.id()))
        .userEntityUserId(handle(passkey.person()))
        .label(passkey.label())
        .publicKey(ImmutablePublicKeyCose.fromBase64(passkey.publicKey()))
        .attestationObject(Bytes.fromBase64(passkey.attestation()))
        .signatureCount(passkey.signatures())
        .uvInitialized(true)
        .backupEligible(passkey.backupEligible())
        .backupState(passkey.backedUp())
        .transports(
            passkey.transports().stream()
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toSet()))
        .created(passkey.made())
        .lastUsed(passkey.used())
        .build();
  }
}
