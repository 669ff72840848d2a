package mizan.engine.evidence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Digests of exchanges, each made over the one before: nothing can be changed, dropped or added
/// without changing the head.
public final class Chain {
  /// The head of a chain without links.
  public static final String START = "0".repeat(64);

  private Chain() {}

  /// The head after one more link.
  public static String link(String before, String... parts) {
    return sha256(before + "\n" + String.join("\n", parts));
  }

  static String sha256(String text) {
    return HexFormat.of().formatHex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
