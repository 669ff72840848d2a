package mizan.engine.tool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import mizan.engine.replay.Dialect;
import mizan.engine.replay.Faults;
import mizan.engine.replay.Replay;

/// `mizan replay FILE|FOLDER`: serves recordings as living portals on 127.0.0.1 until stopped.
final class Serve {
  private static final int MOST = Integer.MAX_VALUE;

  private Serve() {}

  static int run(Arguments typed) throws InterruptedException {
    typed.allowing(
        "--port",
        "--error-rate",
        "--delay",
        "--clamp",
        "--truncate",
        "--announce-extra",
        "--seed",
        "--dkan");
    var words = typed.words();
    if (typed.rest().size() != 1) {
      throw new Refused(words.text("tool.expected-recording"));
    }
    var recording = Path.of(typed.rest().getFirst());
    if (!Files.exists(recording)) {
      throw new Refused(words.text("tool.no-such-file", recording));
    }
    var dialect = Dialect.usual().withDkan(typed.has("--dkan"));
    var port = typed.number("--port", 8081, 0, 65_535);
    try (var replay = Replay.start(recording, port, faults(typed), dialect)) {
      replay
          .addresses()
          .forEach(
              (name, address) -> System.out.println(words.text("tool.serving", name, address)));
      System.out.println(words.text("tool.stop-with"));
      Thread.currentThread().join();
    } catch (java.net.BindException _) {
      throw new Refused(words.text("tool.port-taken", Integer.toString(port)));
    } catch (IOException | IllegalArgumentException e) {
      throw new Refused(String.valueOf(e.getMessage()));
    }
    return Mizan.COMPLETE;
  }

  private static Faults faults(Arguments typed) {
    return Faults.none()
        .withErrorRate(share(typed))
        .withDelay(Duration.ofMillis(typed.number("--delay", 0, 0, 600_000)))
        .withClampRows(typed.number("--clamp", 0, 0, MOST))
        .withTruncateAfterBytes(typed.number("--truncate", 0, 0, MOST))
        .withAnnounceExtra(typed.number("--announce-extra", 0, 0, MOST))
        .withSeed(typed.number("--seed", 0, 0, MOST));
  }

  private static double share(Arguments typed) {
    var given = typed.get("--error-rate", "0");
    try {
      var share = Double.parseDouble(given);
      if (share >= 0 && share <= 1) {
        return share;
      }
    } catch (NumberFormatException _) {
      // said below
    }
    throw new Refused(typed.words().text("tool.bad-value", "--error-rate", given, "0–1"));
  }
}
