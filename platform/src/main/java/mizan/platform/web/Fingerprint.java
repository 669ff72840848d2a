package mizan.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// What tells things that were shown from any others, so that nothing else is agreed to.
public final class Fingerprint {
  private Fingerprint() {}

  /// The fingerprint of some things in their order.
  ///
  /// @param parts records of values, whose text is all that they are
  public static String of(List<?> parts) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var part : parts) {
        digest.update(String.valueOf(part).getBytes(UTF_8));
        digest.update((byte) 0);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
