package mizan.engine.fuzzing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every target reads its seeds, what is left of them after cuts and changes, and every case that
/// was ever found.
class AnyBytesTest {
  private static final Path FOUND = Path.of("src/test/resources/fuzzing");
  private static final int CHANGED = 15;

  @TestFactory
  Stream<DynamicTest> seedsAreRead() {
    return Arrays.stream(Target.values())
        .map(target ->
            DynamicTest.dynamicTest(
                target.slug(),
                () -> {
                  assertThat(target.seeds()).isNotEmpty();
                  for (var seed : target.seeds()) {
                    read(target, seed, "seed");
                  }
                }));
  }

  @TestFactory
  Stream<DynamicTest> spoiltSeedsAreRead() {
    var seed = Long.getLong("mizan.seed", 20261124);
    System.out.println("seed " + seed);
    return Arrays.stream(Target.values())
        .map(target ->
            DynamicTest.dynamicTest(
                target.slug(),
                () -> {
                  var random = new Random(seed);
                  for (var sound : target.seeds()) {
                    for (var i = 0; i < CHANGED; i++) {
                      read(target, spoilt(sound, random), "seed " + seed);
                    }
                  }
                }));
  }

  @TestFactory
  Stream<DynamicTest> foundCasesAreRead() throws IOException {
    var cases = new ArrayList<DynamicTest>();
    try (var files = Files.walk(FOUND)) {
      for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
        var target = Target.of(FOUND.relativize(file).getName(0).toString());
        cases.add(
            DynamicTest.dynamicTest(
                target.slug() + " " + file.getFileName(),
                () -> read(target, Files.readAllBytes(file), file.toString())));
      }
    }
    return cases.stream();
  }

  private static void read(Target target, byte[] bytes, String what) {
    assertThatCode(() -> target.read(bytes)).as(what).doesNotThrowAnyException();
  }

  /// Cut, or with some bytes of chance in it.
  private static byte[] spoilt(byte[] sound, Random random) {
    var bytes = sound.clone();
    if (bytes.length == 0 || random.nextInt(4) == 0) {
      return Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
    }
    for (var i = 1 + random.nextInt(8); i > 0; i--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }
}
