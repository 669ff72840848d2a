package mizan.platform.accounts;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import mizan.platform.accounts.AccountChanged.What;
import mizan.platform.accounts.Limits.Limit;
import mizan.platform.web.Problem;
import org.apache.commons.codec.binary.Base32;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriUtils;

/// Codes of an app on a phone (RFC 6238) and recovery codes, as the second factor.
@Component
class SecondFactors {
  static final Limit TRIES = new Limit("second factor", 6, Duration.ofMinutes(15));
  private static final int SECRET_BYTES = 20;
  private static final int RECOVERY_CODES = 10;
  private static final int RECOVERY_BYTES = 10;

  /// A code of the step before or after is taken too: clocks differ.
  private static final int STEPS_APART = 1;

  private static final Base32 BASE32 = new Base32();
  private static final SecureRandom RANDOM = new SecureRandom();

  private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();
  private final SecondFactorsStore store;
  private final Accounts accounts;
  private final Limits limits;
  private final InstantSource clock;

  SecondFactors(SecondFactorsStore store, Accounts accounts, Limits limits, InstantSource clock) {
    this.store = store;
    this.accounts = accounts;
    this.limits = limits;
    this.clock = clock;
  }

  /// Whether a person's app is set up.
  @Transactional(readOnly = true)
  boolean isSetUp(String person) {
    return store.find(person).filter(SecondFactorsStore.Totp::confirmed).isPresent();
  }

  @Transactional(readOnly = true)
  int countRecoveryCodes(String person) {
    return store.countCodes(person);
  }

  /// The secret to put into the app: the same until it is confirmed, so that a page can be
  /// reloaded.
  ///
  /// @throws Problem when an app is set up already
  @Transactional
  String begin(String person) {
    var known = store.find(person);
    if (known.isEmpty()) {
      var bytes = new byte[SECRET_BYTES];
      RANDOM.nextBytes(bytes);
      var secret = BASE32.encodeToString(bytes);
      store.save(person, secret);
      return secret;
    }
    return known
        .filter(totp -> !totp.confirmed())
        .orElseThrow(() -> Problem.conflict("accounts.second.already"))
        .secret();
  }

  /// Sets the app up, once it has shown a right code.
  ///
  /// @return recovery codes, shown this once
  @Transactional
  List<String> confirm(String person, String code) {
    limits.count(TRIES, person);
    var totp = store.find(person).filter(found -> !found.confirmed());
    if (totp.isEmpty()) {
      throw Problem.conflict("accounts.second.already");
    }
    if (!take(person, totp.get().secret(), code)) {
      throw Problem.badRequest("accounts.second.wrong").at("code");
    }
    store.confirm(person);
    var recovery = Stream.generate(SecondFactors::recoveryCode).limit(RECOVERY_CODES).toList();
    store.setCodes(person, recovery.stream().map(each -> Secret.sha256(plain(each))).toList());
    accounts.wrote(person, "second-factor-set-up", What.SECOND_FACTOR);
    return recovery;
  }

  /// Takes a code of the app, or a recovery code; each is good once.
  ///
  /// @throws Problem about the question `code`
  @Transactional
  void require(String person, String code) {
    limits.count(TRIES, person);
    var totp = store.find(person).filter(SecondFactorsStore.Totp::confirmed);
    var shown = totp.isPresent() && take(person, totp.get().secret(), code);
    if (!shown && !store.useCode(person, Secret.sha256(plain(code)))) {
      throw Problem.unknown("accounts.second.wrong").at("code");
    }
    limits.forgive(TRIES, person);
  }

  /// Takes the app away from whoever is signed in, so that another can be set up.
  @Transactional
  void remove(SignedIn known, String code) {
    require(known.person(), code);
    store.delete(known.person());
    accounts.wrote(known.person(), "second-factor-removed", What.SECOND_FACTOR);
  }

  private boolean take(String person, String secret, String code) {
    var step = findStep(secret, code.replaceAll("\\s", ""));
    return step.isPresent() && store.take(person, step.getAsLong());
  }

  private OptionalLong findStep(String secret, String code) {
    var key = new SecretKeySpec(BASE32.decode(secret), codes.getAlgorithm());
    var now = clock.instant().getEpochSecond() / codes.getTimeStep().toSeconds();
    return LongStream.rangeClosed(now - STEPS_APART, now + STEPS_APART)
        .filter(step -> code(key, step).equals(code))
        .findFirst();
  }

  private String code(SecretKeySpec key, long step) {
    try {
      var moment = Instant.ofEpochSecond(step * codes.getTimeStep().toSeconds());
      return codes.generateOneTimePasswordString(key, moment, Locale.ROOT);
    } catch (InvalidKeyException impossible) {
      throw new AssertionError(impossible);
    }
  }

  /// Eighty random bits, in groups that can be copied by hand.
  private static String recoveryCode() {
    var bytes = new byte[RECOVERY_BYTES];
    RANDOM.nextBytes(bytes);
    return BASE32.encodeToString(bytes).replaceAll("(.{4})(?=.)", "$1-");
  }

  private static String plain(String code) {
    return code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
  }

  /// What an app reads out of the picture.
  static String address(String site, String mail, String secret) {
    return "otpauth://totp/%1$s:%2$s?secret=%3$s&issuer=%1$s"
        .formatted(encoded(site), encoded(mail), secret);
  }

  private static String encoded(String text) {
    return UriUtils.encode(text, StandardCharsets.UTF_8);
  }
}
