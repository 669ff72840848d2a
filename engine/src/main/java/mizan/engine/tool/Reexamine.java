package mizan.engine.tool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import mizan.engine.Evaluation;
import mizan.engine.Network;
import mizan.engine.Rerun;
import mizan.engine.fetching.Policy;
import mizan.engine.results.Agreement;
import mizan.engine.results.Results;
import org.jspecify.annotations.Nullable;

/// `mizan reexamine RESULTS`: makes every verdict anew from the archives, without a network, and
/// says whether they agree.
final class Reexamine {
  private Reexamine() {}

  static int run(Arguments typed) throws InterruptedException {
    typed.allowing("--previous", "--out");
    var words = typed.words();
    if (typed.rest().size() != 1) {
      throw new Refused(words.text("tool.expected-one", "reexamine"));
    }
    var results = Rescore.open(typed.rest().getFirst());
    var archives = Evidence.archives(results, typed);
    if (Agreement.isCompared(results) && typed.find("--previous") == null) {
      throw new Refused(words.text("tool.previous-needed", results.folder()));
    }
    var out = typed.find("--out");
    var into = out == null ? temporary() : Path.of(out);
    try {
      var network = new Network(Policy.usual(), Network.Memory.ARCHIVE_ONLY, archives, Map.of());
      var anew =
          new Evaluation(
                  Rerun.of(results, results.portals(), network, into, previous(typed)),
                  new Console(words))
              .run();
      return tell(results, anew, typed);
    } finally {
      if (out == null) {
        delete(into);
      }
    }
  }

  /// The results of the last edition before; null when none were named.
  static @Nullable Path previous(Arguments typed) {
    var previous = typed.find("--previous");
    return previous == null ? null : Rescore.open(previous).folder();
  }

  private static int tell(Results results, Results anew, Arguments typed) {
    var words = typed.words();
    var differing = 0L;
    for (var portal : Agreement.between(results, anew)) {
      differing += portal.differing();
      System.out.println(
          words.text(
              portal.differing() == 0 ? "tool.agrees" : "tool.differs",
              portal.slug(),
              words.count(portal.rows()),
              words.count(portal.differing()),
              String.join(", ", portal.columns())));
    }
    return differing == 0 ? Mizan.COMPLETE : Mizan.SOME_HELD;
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("mizan-reexamined");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
