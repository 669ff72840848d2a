package mizan.engine.fuzzing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What Jazzer calls with bytes of its making; `main` writes the seeds from which it begins.
public final class FuzzDriver {
  private static Target target = Target.PROFILE;

  private FuzzDriver() {}

  /// Without arguments the names of all targets, a line each; with the name of one and a folder its
  /// seeds, a file each.
  public static void main(String[] args) throws IOException {
    if (args.length < 2) {
      for (var one : Target.values()) {
        System.out.println(one.slug());
      }
      return;
    }
    var number = 0;
    for (var seed : Target.of(args[0]).seeds()) {
      Files.write(Path.of(args[1]).resolve("seed-" + number++), seed);
    }
  }

  public static void fuzzerInitialize(String[] args) {
    target = Target.of(args[0]);
  }

  public static void fuzzerTestOneInput(byte[] bytes) throws Exception {
    target.read(bytes);
  }
}
