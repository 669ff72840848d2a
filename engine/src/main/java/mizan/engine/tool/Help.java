package mizan.engine.tool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// `mizan help`: what the commands are and how each is used.
final class Help {
  private Help() {}

  static int run(Arguments typed) {
    var file = "/words/help_" + typed.words().language() + ".txt";
    try (var in = Help.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is not in the jar");
      }
      System.out.print(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Mizan.COMPLETE;
  }
}
