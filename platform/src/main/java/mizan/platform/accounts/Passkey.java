package mizan.platform.accounts;

import java.time.Instant;
import java.util.List;

/// A key on a person's device that signs in without a password.
///
/// @param id as the device knows it, base64url
/// @param publicKey in COSE, base64url
/// @param attestation what the device said when the key was made, base64url
/// @param signatures how often it was used, as the device counts; 0 where it does not
public record Passkey(
    String id,
    String person,
    String label,
    String publicKey,
    String attestation,
    long signatures,
    boolean backupEligible,
    boolean backedUp,
    List<String> transports,
    Instant made,
    Instant used) {
  public Passkey {
    transports = List.copyOf(transports);
  }
}
