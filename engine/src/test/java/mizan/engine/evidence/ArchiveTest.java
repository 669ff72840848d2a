package mizan.engine.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import mizan.engine.evidence.Exchange.Answered;
import mizan.engine.evidence.Exchange.Broken;
import mizan.engine.evidence.Exchange.Field;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;

class ArchiveTest {
  private static final Instant AT = Instant.parse("2026-11-24T08:00:00.123Z");

  @TempDir Path folder;
  private Path warc;

  @BeforeEach
  void name() {
    warc = folder.resolve("portal.warc.gz");
  }

  private Exchange answered(String address, int status, String body) throws IOException {
    var bytes = body.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    var digest = Chain.digest().digest(bytes);
    return new Exchange(
        "GET",
        URI.create(address),
        List.of(new Field("Accept", "*/*")),
        "",
        "",
        AT,
        Duration.ofMillis(42),
        new Answered(
            status,
            "OK",
            List.of(
                new Field("Content-Type", "text/csv"), new Field("Transfer-Encoding", "chunked")),
            "127.0.0.1",
            Body.of(bytes),
            HexFormat.of().formatHex(digest),
            false));
  }

  private static Exchange broken(String address) {
    return new Exchange(
        "HEAD",
        URI.create(address),
        List.of(),
        "",
        "",
        AT,
        Duration.ofSeconds(20),
        new Broken("timeout", "no end\r\nafter 20 s"));
  }

  private List<Kept> index() {
    var all = new ArrayList<Kept>();
    Archive.each(warc, all::add);
    return all;
  }

  private Archive three() throws IOException {
    var archive = Archive.begin(warc);
    archive.keep(answered("http://portal.example/a?q=1", 200, "a;b\n1;2\n"));
    archive.keep(broken("http://portal.example/slow"));
    archive.keep(answered("http://portal.example/a?q=1", 404, ""));
    return archive;
  }

  @Test
  void whatWasKeptIsReadAgainAsItWas() throws IOException {
    three().close();
    var kept = index();
    var first = Archive.read(warc, kept.get(0));
    assertThat(first.address()).hasToString("http://portal.example/a?q=1");
    assertThat(first.at()).isEqualTo(AT);
    assertThat(first.took()).isEqualTo(Duration.ofMillis(42));
    assertThat(first.asked()).containsExactly(new Field("Accept", "*/*"));
    var answer = (Answered) first.outcome();
    assertThat(answer.body().path()).hasContent("a;b\n1;2\n");
    assertThat(answer.fields()).hasSize(2);
    assertThat(answer.peer()).isEqualTo("127.0.0.1");
    assertThat(Archive.read(warc, kept.get(1)).outcome())
        .isEqualTo(new Broken("timeout", "no end after 20 s"));
  }

  @Test
  void otherToolsReadTheArchiveToo() throws IOException {
    three().close();
    try (var reader = new WarcReader(warc)) {
      assertThat(reader.records().map(record -> record.type()))
          .containsExactly("request", "response", "request", "metadata", "request", "response");
    }
  }

  @Test
  void anInterruptedRunIsAnsweredFromItsArchiveOnceEach() throws IOException {
    three().close();
    try (var archive = Archive.resume(warc)) {
      var request = answered("http://portal.example/a?q=1", 0, "");
      assertThat(archive.find(request).map(ArchiveTest::status)).hasValue(200);
      assertThat(archive.find(request).map(ArchiveTest::status)).hasValue(404);
      assertThat(archive.find(request)).isEmpty();
      var before = archive.head();
      archive.keep(broken("http://portal.example/later"));
      assertThat(archive.head()).isNotEqualTo(before);
    }
    assertThat(index()).hasSize(4);
    assertThat(Archive.verify(warc, null)).isEmpty();
  }

  @Test
  void whatWasAskedAnewAnswersInThePlaceOfWhatItReplaces() throws IOException {
    three().close();
    var request = answered("http://portal.example/a?q=1", 0, "");
    for (var status : List.of(503, 201)) { // the second in the place of the first
      try (var archive = Archive.resume(warc)) {
        var before = archive.next(request).orElseThrow();
        archive.keep(answered("http://portal.example/a?q=1", status, "x"), before);
      }
    }
    try (var archive = Archive.read(warc)) {
      assertThat(archive.find(request).map(ArchiveTest::status)).hasValue(201);
      assertThat(archive.find(request).map(ArchiveTest::status)).hasValue(404);
      assertThat(archive.find(request)).isEmpty();
    }
    assertThat(index()).as("all of it stays as evidence").hasSize(5);
    assertThat(Archive.verify(warc, null)).isEmpty();
  }

  /// A crash can leave a record without its line, half a line, or a line whose record is not whole.
  @Test
  void whatACrashLeftUnfinishedIsCutOff() throws IOException {
    three().close();
    Files.write(warc, new byte[] {0x1f, (byte) 0x8b, 8, 0, 1}, StandardOpenOption.APPEND);
    Files.writeString(
        folder.resolve("portal.index.jsonl"), "{\"key\":\"ab", StandardOpenOption.APPEND);
    try (var archive = Archive.resume(warc)) {
      assertThat(archive.exchanges()).isEqualTo(3);
      archive.keep(broken("http://portal.example/later"));
    }
    assertThat(Archive.verify(warc, null)).isEmpty();
    assertThat(index()).hasSize(4);
    var third = index().get(2);
    try (var file = new RandomAccessFile(warc.toFile(), "rw")) {
      file.setLength(third.end() - 3);
    }
    try (var archive = Archive.resume(warc)) {
      assertThat(archive.exchanges()).isEqualTo(2);
    }
  }

  @Test
  void aChangedByteIsFoundWhereverItStands() throws IOException {
    three().close();
    var head = index().getLast().link();
    var sound = Files.readAllBytes(warc);
    var unseen = new ArrayList<Integer>();
    for (var at = 0; at < sound.length; at++) {
      var spoilt = sound.clone();
      spoilt[at] ^= 0x10;
      Files.write(warc, spoilt);
      if (Archive.verify(warc, head).isEmpty()) {
        unseen.add(at);
      }
    }
    Files.write(warc, sound);
    assertThat(Archive.verify(warc, head)).isEmpty();
    assertThat(unseen).isEmpty();
  }

  @Test
  void aShortenedArchiveDoesNotHaveThePublishedHead() throws IOException {
    three().close();
    var head = index().getLast().link();
    var lines = Files.readAllLines(folder.resolve("portal.index.jsonl"));
    Files.write(folder.resolve("portal.index.jsonl"), lines.subList(0, 2));
    assertThat(Archive.verify(warc, null)).as("there is more than the index knows").isPresent();
    try (var file = new RandomAccessFile(warc.toFile(), "rw")) {
      file.setLength(index().getLast().end());
    }
    assertThat(Archive.verify(warc, null)).isEmpty();
    assertThat(Archive.verify(warc, head)).isPresent();
  }

  private static int status(Archive.Found found) {
    return ((Answered) found.exchange().outcome()).status();
  }
}
