package mizan.platform.accounts;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/// Makes keys that sort by the time of their making: UUIDs of version 7 (RFC 9562).
final class Identifiers {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final long VERSION = 0x7000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private Identifiers() {}

  static String next(Instant now) {
    var high = now.toEpochMilli() << 16 | VERSION | RANDOM.nextInt(1 << 12);
    return new UUID(high, VARIANT | RANDOM.nextLong() >>> 2).toString();
  }
}
