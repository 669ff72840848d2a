package mizan.platform.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import mizan.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/// Passwords: which are good enough, and how they are kept (Argon2id, RFC 9106).
///
/// Each computing takes 19 MiB and some tens of milliseconds, so that only a few run at once.
@Component
class Passwords {
  static final int SHORTEST = 12;
  static final int LONGEST = 256;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int LANES = 1;
  private static final int MEMORY_KIB = 19 * 1024;
  private static final int PASSES = 2;
  private static final int AT_ONCE = 4;

  private final Argon2PasswordEncoder encoder =
      new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
  private final Semaphore turns = new Semaphore(AT_ONCE, true);
  private final Set<String> common;
  private final Optional<BreachedPasswords> breached;

  /// What an unknown person's password is compared with, so that it takes as long.
  private final String nobodys;

  Passwords(AccountSettings settings) {
    this.common = readCommon();
    this.breached = Optional.ofNullable(settings.breached()).map(BreachedPasswords::new);
    this.nobodys = encode(Secret.random().text());
  }

  /// Refuses a password that others would guess.
  ///
  /// @param mail of whoever chooses it
  /// @throws Problem about the question `password`
  void require(String password, String mail) {
    if (password.length() < SHORTEST) {
      throw Problem.badRequest("accounts.password.short", SHORTEST).at("password");
    }
    if (password.length() > LONGEST) {
      throw Problem.badRequest("accounts.password.long", LONGEST).at("password");
    }
    var plain = password.toLowerCase(Locale.ROOT);
    var isCommon = common.contains(plain) || plain.chars().distinct().count() < 4;
    if (isCommon || plain.equals(mail)) {
      throw Problem.badRequest("accounts.password.common").at("password");
    }
    if (breached.isPresent() && breached.get().contains(password)) {
      throw Problem.badRequest("accounts.password.breached").at("password");
    }
  }

  String encode(String password) {
    return inTurn(() -> String.valueOf(encoder.encode(password)));
  }

  /// Takes as long for a person who has no password, or does not exist.
  ///
  /// @param encoded null when there is none
  boolean matches(String password, @Nullable String encoded) {
    var bounded = password.length() > LONGEST ? "" : password;
    return inTurn(() -> encoder.matches(bounded, encoded == null ? nobodys : encoded))
        && encoded != null;
  }

  /// Whether it was encoded with weaker settings than today's.
  boolean isOutdated(String encoded) {
    return encoder.upgradeEncoding(encoded);
  }

  private <T> T inTurn(Supplier<T> work) {
    turns.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      turns.release();
    }
  }

  private static Set<String> readCommon() {
    try {
      return new ClassPathResource("accounts/common-passwords.txt")
          .getContentAsString(UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
