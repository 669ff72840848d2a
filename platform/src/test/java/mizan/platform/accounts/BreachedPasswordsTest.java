package mizan.platform.accounts;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mizan.platform.web.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Looking for a password among many that have leaked.
class BreachedPasswordsTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 10, 1000})
  void everyPasswordOfTheFileIsFoundAndNoOther(int size) throws IOException {
    var seed = new Random().nextLong();
    System.out.println("seed " + seed);
    var random = new Random(seed);
    var counted = IntStream.range(0, size).mapToObj(i -> "leaked " + i).toList();
    var lines =
        counted.stream().map(each -> hash(each) + ":" + random.nextInt(1, 9_000_000)).sorted();
    var breached = new BreachedPasswords(file(lines, "\n"));
    assertThat(counted).as("seed %d", seed).allMatch(breached::contains);
    assertThat(IntStream.range(0, 200).mapToObj(i -> "kept " + i))
        .as("seed %d", seed)
        .noneMatch(breached::contains);
  }

  @Test
  void theFormsInWhichSuchFilesComeAreAllRead() throws IOException {
    var passwords = List.of("one", "كلمة", "trois mots à moi", "four");
    var hashes = passwords.stream().map(BreachedPasswordsTest::hash).sorted().toList();
    for (var lines :
        List.of(
            file(hashes.stream(), "\n"),
            file(hashes.stream().map(hash -> hash + ":3"), "\r\n"),
            file(hashes.stream().map(hash -> hash.toLowerCase(Locale.ROOT)), "\n"),
            Files.writeString(folder.resolve("no-end"), String.join("\n", hashes), US_ASCII))) {
      var breached = new BreachedPasswords(lines);
      assertThat(passwords).as("%s", lines).allMatch(breached::contains);
      assertThat(breached.contains("five")).as("%s", lines).isFalse();
    }
  }

  @Test
  void anEmptyFileHoldsNothing() throws IOException {
    assertThat(new BreachedPasswords(file(Stream.of(), "")).contains("anything")).isFalse();
  }

  @Test
  void aPasswordThatHasLeakedIsRefusedAndAnotherTaken() throws IOException {
    var leaked = "a phrase that has leaked";
    var settings = new AccountSettings(file(Stream.of(hash(leaked)), "\n"), null);
    var passwords = new Passwords(settings);
    assertThatThrownBy(() -> passwords.require(leaked, "x@site.example"))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.code()).isEqualTo("accounts.password.breached"));
    assertThatCode(() -> passwords.require("a phrase that has not", "x@site.example"))
        .doesNotThrowAnyException();
  }

  private Path file(Stream<String> lines, String end) throws IOException {
    var file = Files.createTempFile(folder, "breached", ".txt");
    for (var line : lines.toList()) {
      Files.writeString(file, line + end, US_ASCII, StandardOpenOption.APPEND);
    }
    return file;
  }

  private static String hash(String password) {
    var bytes = Secret.digest("SHA-1").digest(password.getBytes(UTF_8));
    return HexFormat.of().withUpperCase().formatHex(bytes);
  }
}
