package mizan.engine.probing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Executors;
import mizan.engine.content.Claimed;
import mizan.engine.probing.Worker.Answer;
import mizan.engine.probing.Workers.Bounds;
import mizan.engine.probing.Workers.NoLook;
import mizan.engine.schemas.SchemaText;
import mizan.engine.triage.Gazetteer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Processes that open files, and what becomes of those that a file is too much for.
class WorkersTest {
  private static final Claimed CLAIMED = new Claimed("CSV", "https://a.example/b/c.csv?x=1", "");

  @TempDir Path folder;

  @Test
  void aWorkerSeesWhatIsSeenInThisProcess() throws IOException, NoLook {
    var file = folder.resolve("body");
    Files.writeString(file, "ville;email;date\nTunis;a.b@mail.example;2024-01-05\nSfax;;N/A\n");
    try (var workers = new Workers(Bounds.USUAL)) {
      var look = workers.look(file, CLAIMED);
      assertThat(look).isEqualTo(Look.into(file, CLAIMED));
      assertThat(look.profile().name()).isEqualTo("c.csv");
      assertThat(workers.look(file, CLAIMED)).as("the same worker again").isEqualTo(look);
    }
  }

  @Test
  void aWorkerHoldsAFileAgainstASchemaAndInfersOne() throws Exception {
    var file = folder.resolve("body");
    Files.writeString(file, "a,b\n1,x\nno,y\n3,z\n");
    var schema = new SchemaText("s", "{\"fields\":[{\"name\":\"a\",\"type\":\"integer\"}]}");
    var asked = new Asked(schema, true, null);
    try (var workers = new Workers(Bounds.USUAL)) {
      var seen = workers.inspect(file, CLAIMED, asked);

      assertThat(seen).isEqualTo(Inspected.of(file, CLAIMED, asked));
      assertThat(Objects.requireNonNull(seen.held()).count()).isEqualTo(2);
      assertThat(seen.columns()).hasSize(2);
    }
  }

  @Test
  void everyLookComesBackFromItsWrittenFormAsItWas() throws Exception {
    var random = new Random(11);
    var signs = "a1,;\"\n\r\t'{}[]<>é\u0661 ".getBytes(StandardCharsets.UTF_8);
    var file = folder.resolve("any");
    for (var i = 0; i < 400; i++) {
      var bytes = new byte[random.nextInt(400)];
      for (var at = 0; at < bytes.length; at++) {
        bytes[at] = signs[random.nextInt(signs.length)];
      }
      Files.write(file, bytes);
      var seen = Inspected.of(file, CLAIMED, new Asked(null, false, Gazetteer.NONE));
      var written = Worker.JSON.writeValueAsString(new Answer(seen, ""));
      assertThat(Worker.JSON.readValue(written, Answer.class).inspected()).isEqualTo(seen);
    }
  }

  @Test
  void aFileThatTakesTooLongEndsTheWorkerAndNotTheRun() throws IOException, NoLook {
    var small = folder.resolve("small");
    Files.writeString(small, "a,b\n1,2\n3,4\n");
    var strict = new Bounds(64, Duration.ofMillis(5), Duration.ZERO);
    try (var workers = new Workers(strict)) {
      assertThatThrownBy(() -> workers.look(small, CLAIMED)) // Java takes longer to start
          .isInstanceOf(NoLook.class)
          .hasMessageContaining("no end after");
    }
    try (var workers = new Workers(Bounds.USUAL)) {
      assertThat(workers.look(small, CLAIMED).profile().tables()).hasSize(1);
    }
  }

  @Test
  void aFileThatIsTooMuchForTheMemoryIsToldAndTheNextIsRead() throws IOException, NoLook {
    var wide = folder.resolve("wide");
    Files.writeString(wide, ("x".repeat(400) + ",").repeat(16_000) + "\n");
    var small = folder.resolve("small");
    Files.writeString(small, "a,b\n1,2\n3,4\n");
    try (var workers = new Workers(new Bounds(12, Duration.ofSeconds(60), Duration.ZERO))) {
      assertThatThrownBy(() -> workers.look(wide, CLAIMED))
          .isInstanceOf(NoLook.class)
          .hasMessageContaining("out of memory");
      assertThat(workers.look(small, CLAIMED).profile().tables()).hasSize(1);
    }
  }

  @Test
  void whatAWorkerUnpacksGoesWithIt() throws IOException {
    Path unpacked;
    try (var worker = new WorkerProcess(64)) {
      unpacked = worker.folder();
      var deep = Files.createDirectory(unpacked.resolve("deep"));
      Files.writeString(deep.resolve("a.member"), "a value");
    }
    assertThat(unpacked).doesNotExist();
  }

  @Test
  void workersThatAreStoppedEndAlsoWhileTheyRead() throws Exception {
    var large = folder.resolve("large");
    Files.writeString(large, "a,b\n" + "12,13\n".repeat(20_000_000));
    try (var workers = new Workers(Bounds.USUAL);
        var threads = Executors.newSingleThreadExecutor()) {
      var look = threads.submit(() -> workers.look(large, CLAIMED));
      while (ProcessHandle.current().children().noneMatch(ProcessHandle::isAlive)) {
        Thread.sleep(10);
      }
      workers.stop();
      assertThatThrownBy(look::get).hasCauseInstanceOf(NoLook.class);
    }
  }

  @Test
  void aFileThatIsNotThereIsTold() {
    try (var workers = new Workers(Bounds.USUAL)) {
      assertThatThrownBy(() -> workers.look(folder.resolve("none"), CLAIMED))
          .isInstanceOf(java.io.UncheckedIOException.class);
      assertThat(List.of(Bounds.USUAL.time(10L << 20))).containsExactly(Duration.ofSeconds(70));
    }
  }
}
