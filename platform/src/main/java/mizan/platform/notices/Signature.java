package mizan.platform.notices;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs what is sent to webhooks, as the Standard Webhooks specification has it.
///
/// What is signed is the id, a dot, the moment in seconds, a dot and the body: so neither can be
/// changed, and what was sent long ago cannot be sent again.
final class Signature {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String PREFIX = "whsec_";
  private static final int SECRET_BYTES = 32;

  private Signature() {}

  /// A new secret: `whsec_` and 32 random bytes in Base64.
  static String newSecret() {
    var bytes = new byte[SECRET_BYTES];
    RANDOM.nextBytes(bytes);
    return PREFIX + Base64.getEncoder().encodeToString(bytes);
  }

  /// The value of `webhook-signature`: one signature for each secret that is valid.
  static String of(Webhook webhook, Delivery delivery, Instant at) {
    var signed = delivery.id() + "." + at.getEpochSecond() + "." + delivery.body();
    return Stream.of(webhook.secret(), webhook.oldSecret())
        .filter(secret -> !secret.isEmpty())
        .map(secret -> "v1," + sign(secret, signed))
        .collect(Collectors.joining(" "));
  }

  private static String sign(String secret, String signed) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      var key = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
