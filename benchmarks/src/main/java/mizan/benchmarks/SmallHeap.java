package mizan.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A program of its own in which something large is measured in a small heap.
final class SmallHeap {
  static final int MEGABYTES = 256;

  private SmallHeap() {}

  /// What a program prints in its first line, parted at spaces.
  static String[] run(Class<?> program, String... arguments)
      throws IOException, InterruptedException {
    return run(MEGABYTES, program, arguments);
  }

  /// Likewise in a heap of so many megabytes.
  static String[] run(int megabytes, Class<?> program, String... arguments)
      throws IOException, InterruptedException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx" + megabytes + "m",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
    command.addAll(List.of(arguments));
    var process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (var said =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      var line = said.readLine();
      if (process.waitFor() != 0 || line == null) {
        throw new IOException(program.getSimpleName() + " did not end well");
      }
      return line.split(" ", -1);
    }
  }
}
