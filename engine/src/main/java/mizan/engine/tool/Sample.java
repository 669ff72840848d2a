package mizan.engine.tool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mizan.engine.samples.Country;
import mizan.engine.samples.SampleCountry;

/// `mizan sample`: writes the recordings of the invented country's portals.
final class Sample {
  /// The seed of the demonstration: the day of the forum of 2019.
  static final int SEED = 20190311;

  private Sample() {}

  static int run(Arguments typed) {
    typed.allowing("--out", "--seed", "--from");
    var from = Path.of(typed.get("--from", "samples"));
    if (!Files.isDirectory(from)) {
      throw new Refused(typed.words().text("tool.no-such-file", from));
    }
    var out = Path.of(typed.get("--out", "mizan-sample"));
    try {
      SampleCountry.write(
          Country.read(from), typed.number("--seed", SEED, 0, Integer.MAX_VALUE), out);
    } catch (IOException e) {
      throw new Refused(String.valueOf(e.getMessage()));
    }
    System.out.println(typed.words().text("tool.sample-written", out));
    return Mizan.COMPLETE;
  }
}
