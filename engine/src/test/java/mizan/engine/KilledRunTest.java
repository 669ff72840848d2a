package mizan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import mizan.engine.evidence.Archive;
import mizan.engine.evidence.Kept;
import mizan.engine.replay.Faults;
import mizan.engine.replay.Replay;
import mizan.engine.results.Agreement;
import mizan.engine.results.Results;
import mizan.engine.tool.Mizan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A run that is killed again and again, at any moment, and gone on with.
class KilledRunTest {
  private static final int KILLS = 20;
  private static final int DATASETS = 60;
  private static final int AT_ONCE = 3;

  @TempDir Path folder;

  @Test
  void killedTwentyTimesItLosesNothingAndAsksNothingTwice()
      throws IOException, InterruptedException {
    var seed = Long.getLong("mizan.seed", System.nanoTime());
    System.out.println("KilledRunTest: -Dmizan.seed=" + seed);
    var random = new Random(seed);
    write();
    Files.writeString(
        folder.resolve("policy.yaml"),
        "mandates: [{host: 127.0.0.1, pause: 0, at-once: " + AT_ONCE + "}]\n");
    try (var replay =
        Replay.start(
            folder.resolve("town.jsonl"), 0, Faults.none().withDelay(Duration.ofMillis(25)))) {
      var address = replay.address().toString();
      var kept = new ArrayList<List<Kept>>();
      var kills = 0;
      for (var status = -1; status != 0; ) {
        var process = start(address, "killed", kills > 0);
        if (kills < KILLS && !process.waitFor(900 + random.nextInt(1_200), TimeUnit.MILLISECONDS)) {
          process.destroyForcibly().waitFor(); // kill -9
          kills++;
        } else {
          status = process.waitFor();
          assertThat(status).isZero();
          if (kills
              < KILLS) { // it was faster than the killer: go through it again from its archive
            kills++;
            forget();
            status = -1;
          }
        }
        kept.add(kept());
      }
      for (var i = 1; i < kept.size(); i++) {
        var before = kept.get(i - 1);
        assertThat(kept.get(i).subList(0, before.size())).as("what was kept").isEqualTo(before);
      }
      var keys = new HashSet<String>();
      kept.getLast()
          .forEach(
              one -> assertThat(keys.add(one.key())).as("asked twice: " + one.address()).isTrue());
      assertThat(start(address, "whole", false).waitFor()).isZero();
      assertThat(Agreement.between(results("whole"), results("killed")))
          .singleElement()
          .satisfies(portal -> {
            assertThat(portal.rows()).isEqualTo(3 * DATASETS);
            // evidence differs: the exchanges are others
            assertThat(portal.columns()).isSubsetOf("files.evidence");
          });
      assertThat(start(address, "killed", "reexamine").waitFor()).isZero();
    }
  }

  /// Takes the results away and leaves the archive.
  private void forget() throws IOException {
    results("killed").clear();
  }

  private Results results(String name) {
    return Results.open(folder.resolve(name).resolve("results"));
  }

  private List<Kept> kept() throws IOException {
    var all = new ArrayList<Kept>();
    var archives = folder.resolve("killed/results/evidence");
    if (!Files.isDirectory(archives)) {
      return all;
    }
    try (var files = Files.list(archives)) {
      for (var warc : files.filter(file -> file.toString().endsWith(".warc.gz")).toList()) {
        try (var mended = Archive.resume(warc)) {
          assertThat(mended.exchanges()).isNotNegative();
        }
        Archive.each(warc, all::add);
      }
    }
    return all;
  }

  private void write() throws IOException {
    var lines = new StringBuilder();
    for (var i = 0; i < DATASETS; i++) {
      lines.append(
          """
          {"id": "d%1$d", "name": "d%1$d", "title": "Wells %1$d", "resources": [
          {"url": "files/%1$d-a.csv", "format": "CSV"}, {"url": "files/%1$d-b.csv", "format": "CSV"}]}
          """
              .formatted(i)
              .replace("\n", ""));
      lines.append('\n');
    }
    Files.writeString(folder.resolve("town.jsonl"), lines);
    var files = Files.createDirectories(folder.resolve("town.files/files"));
    for (var i = 0; i < DATASETS; i++) {
      Files.writeString(files.resolve(i + "-a.csv"), "well,litres\n" + i + ",5\n2,6\n");
    }
  }

  private Process start(String address, String out, boolean resumed) throws IOException {
    var typed =
        new ArrayList<>(
            List.of(
                "evaluate",
                address,
                "--files",
                "open",
                "--links",
                "measured",
                "--today",
                "2026-03-02",
                "--policy",
                folder.resolve("policy.yaml").toString(),
                "--out",
                folder.resolve(out).toString()));
    if (resumed) {
      typed.add("--resume");
    }
    return start(typed);
  }

  private Process start(String address, String out, String command) throws IOException {
    assertThat(address).startsWith("http://127.0.0.1");
    return start(List.of(command, folder.resolve(out).toString()));
  }

  private static Process start(List<String> typed) throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx300m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Mizan.class.getName()));
    command.addAll(typed);
    return new ProcessBuilder(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
