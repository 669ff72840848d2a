package mizan.platform.home;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Tells whether a network says something for the first time today, without keeping which network:
/// what is kept in memory are hashes under a key that nobody knows and that is gone with the day.
final class OncePerDay {
  private static final String HASH = "HmacSHA256";
  private static final int KEY_BYTES = 32;

  /// A person has no more to say in a day than this; neither have all together.
  private static final int MOST_OF_A_NETWORK = 30;

  private static final int MOST = 50_000;

  private final SecureRandom random = new SecureRandom();
  private final Set<Long> said = new HashSet<>();
  private final Map<Long, Integer> byNetwork = new HashMap<>();
  private byte[] key = new byte[KEY_BYTES];
  private LocalDate day = LocalDate.MIN;

  synchronized boolean isFirst(String network, String what, LocalDate today) {
    if (!today.equals(day)) {
      forget(today);
    }
    var who = hash(network);
    if (said.size() >= MOST || byNetwork.getOrDefault(who, 0) >= MOST_OF_A_NETWORK) {
      return false;
    }
    if (!said.add(hash(network + "\0" + what))) {
      return false;
    }
    byNetwork.merge(who, 1, Integer::sum);
    return true;
  }

  private void forget(LocalDate today) {
    day = today;
    said.clear();
    byNetwork.clear();
    key = new byte[KEY_BYTES];
    random.nextBytes(key);
  }

  private long hash(String text) {
    try {
      var hash = Mac.getInstance(HASH);
      hash.init(new SecretKeySpec(key, HASH));
      return ByteBuffer.wrap(hash.doFinal(text.getBytes(UTF_8))).getLong();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + HASH, e);
    }
  }
}
