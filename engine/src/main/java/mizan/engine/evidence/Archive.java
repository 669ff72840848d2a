package mizan.engine.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The exchanges with one portal, on disk: `NAME.warc.gz`, and `NAME.index.jsonl` with a line for
/// each. Safe for several threads.
///
/// An exchange counts once its line is written: what stands behind the last whole line, as after a
/// crash, is cut off when the archive is opened again.
public final class Archive implements AutoCloseable {
  private static final int OK = 200;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path warc;
  private final @Nullable FileChannel channel;
  private final @Nullable BufferedWriter index;
  private final Map<String, Queue<Kept>> unused = new HashMap<>();
  private final boolean replaying;
  private String head = Chain.START;
  private long exchanges;
  private long bytes;

  /// An exchange that was kept before, and where it stands.
  public record Found(Exchange exchange, Kept kept) {}

  private Archive(Path warc, boolean writing, boolean replaying) throws IOException {
    this.warc = warc;
    this.replaying = replaying;
    var lines = indexOf(warc);
    if (writing) {
      Files.createDirectories(warc.toAbsolutePath().getParent());
      channel =
          FileChannel.open(
              warc, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      mend(channel, lines);
      index = Files.newBufferedWriter(lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } else {
      channel = null;
      index = null;
    }
    if (Files.exists(lines)) {
      each(warc, this::know);
    }
  }

  /// A new archive; one that stood there is gone.
  public static Archive begin(Path warc) {
    try {
      Files.deleteIfExists(warc);
      Files.deleteIfExists(indexOf(warc));
      Files.deleteIfExists(sealOf(warc));
      return new Archive(warc, true, false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Goes on with an archive: what was asked before is answered from it, once each.
  public static Archive resume(Path warc) {
    try {
      return new Archive(warc, true, true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// An archive that is only read.
  public static Archive read(Path warc) {
    try {
      return new Archive(warc, false, true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public boolean isWritten() {
    return channel != null;
  }

  /// Keeps an exchange.
  public Kept keep(Exchange exchange) {
    return keep(exchange, null);
  }

  /// Keeps an exchange.
  ///
  /// @param before the one in whose place it answers from the next reading of the archive on; both
  ///   stay as evidence. Null when it stands for itself
  public synchronized Kept keep(Exchange exchange, @Nullable Kept before) {
    if (channel == null || index == null) {
      throw new IllegalStateException(warc + " is only read");
    }
    try {
      var offset = channel.position();
      var written = new DigestedChannel(channel);
      WarcText.write(exchange, written);
      head = Chain.link(head, written.sha256());
      var kept =
          new Kept(
              Chain.sha256(exchange.key()),
              exchange.method(),
              exchange.address().toString(),
              exchange.at(),
              exchange.outcome() instanceof Exchange.Answered answer ? answer.status() : 0,
              exchange.outcome() instanceof Exchange.Answered answer ? answer.sha256() : "",
              field(exchange, "ETag"),
              field(exchange, "Last-Modified"),
              offset,
              channel.position() - offset,
              head,
              before == null ? null : before.link());
      index.write(JSON.writeValueAsString(kept));
      index.newLine();
      index.flush();
      exchanges++;
      bytes = channel.position();
      return kept;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String field(Exchange exchange, String name) {
    return exchange.outcome() instanceof Exchange.Answered answer ? answer.field(name) : "";
  }

  /// The last good answer to such a request that can be asked whether it has changed.
  public synchronized Optional<Kept> latest(Exchange request) {
    return Optional.ofNullable(unused.get(Chain.sha256(request.key()))).stream()
        .flatMap(Queue::stream)
        .filter(kept -> kept.status() == OK)
        .filter(kept -> !kept.etag().isEmpty() || !kept.lastModified().isEmpty())
        .reduce((_, later) -> later);
  }

  /// Reads an exchange that this archive has.
  public Exchange exchange(Kept kept) {
    return WarcText.read(warc, kept);
  }

  /// The first exchange of such a request that was kept before and not yet given out.
  public Optional<Found> find(Exchange request) {
    return next(request).map(kept -> new Found(WarcText.read(warc, kept), kept));
  }

  /// Whether there is such an exchange.
  public synchronized boolean has(Exchange request) {
    var waiting = unused.isEmpty() ? null : unused.get(Chain.sha256(request.key()));
    return waiting != null && !waiting.isEmpty();
  }

  /// Passes over the next of what was kept of such a request.
  public synchronized Optional<Kept> next(Exchange request) {
    var waiting = unused.isEmpty() ? null : unused.get(Chain.sha256(request.key()));
    return waiting == null ? Optional.empty() : Optional.ofNullable(waiting.poll());
  }

  /// Marks the archive as one that is shown to nobody, since it holds personal data.
  public void seal() {
    try {
      Files.writeString(sealOf(warc), "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Whether an archive is shown to nobody: then its digests are all that is told of it.
  public static boolean isSealed(Path warc) {
    return Files.exists(sealOf(warc));
  }

  private static Path sealOf(Path warc) {
    return warc.resolveSibling(warc.getFileName() + ".sealed");
  }

  /// The head of the chain of digests: who knows it can tell whether the archive is as it was.
  public synchronized String head() {
    return head;
  }

  public synchronized long exchanges() {
    return exchanges;
  }

  /// The size of the archive on disk.
  public synchronized long bytes() {
    return bytes;
  }

  /// Takes back what was kept since an archive, which nobody has open, was of a size: it is as it
  /// was then, its chain included.
  ///
  /// @param bytes as [#bytes] told them
  public static void cut(Path warc, long bytes) {
    try (var channel = FileChannel.open(warc, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      channel.truncate(bytes);
      mend(channel, indexOf(warc));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Passes on every line of an archive's index, in order.
  public static void each(Path warc, Consumer<Kept> each) {
    try (var lines = Files.newBufferedReader(indexOf(warc))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        each.accept(JSON.readValue(line, Kept.class));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Reads one exchange of an archive; the body is a file that belongs to the receiver.
  public static Exchange read(Path warc, Kept kept) {
    return WarcText.read(warc, kept);
  }

  /// The first exchange at which an archive is no longer as it was written; empty when it is whole.
  /// Every byte of its file counts.
  ///
  /// @param expected the head that was published; null when none was
  public static Optional<String> verify(Path warc, @Nullable String expected) {
    var head = new String[] {Chain.START};
    var end = new long[1];
    var broken = new String[1];
    try (var file = FileChannel.open(warc, StandardOpenOption.READ)) {
      each(
          warc,
          kept -> {
            head[0] = Chain.link(head[0], digest(file, kept));
            var gap = kept.offset() != end[0];
            end[0] = kept.end();
            if (broken[0] == null && (gap || !head[0].equals(kept.link()))) {
              broken[0] = kept.method() + " " + kept.address();
            }
          });
      if (broken[0] == null && file.size() != end[0]) {
        broken[0] = file.size() - end[0] + " bytes too many";
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return broken[0] == null && expected != null && !expected.equals(head[0])
        ? Optional.of(head[0])
        : Optional.ofNullable(broken[0]);
  }

  /// The digest of the bytes at which an exchange stands.
  private static String digest(FileChannel file, Kept kept) {
    try {
      var digest = Chain.digest();
      var buffer = ByteBuffer.allocate(1 << 16);
      for (var at = kept.offset(); at < kept.end(); at += buffer.limit()) {
        buffer.clear().limit((int) Math.min(buffer.capacity(), kept.end() - at));
        if (file.read(buffer, at) < 0) {
          break;
        }
        digest.update(buffer.flip());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path indexOf(Path warc) {
    var name = warc.getFileName().toString().replaceAll("\\.warc\\.gz$", "");
    return warc.resolveSibling(name + ".index.jsonl");
  }

  private void know(Kept kept) {
    head = kept.link();
    exchanges++;
    bytes = kept.end();
    if (replaying) {
      var waiting = unused.computeIfAbsent(kept.key(), _ -> new ArrayDeque<>(1));
      if (kept.instead() == null) {
        waiting.add(kept);
      } else {
        var later = new ArrayDeque<Kept>(waiting.size());
        waiting.forEach(each -> later.add(each.link().equals(kept.instead()) ? kept : each));
        unused.put(kept.key(), later);
      }
    }
  }

  /// Cuts off what a crash left unfinished: lines without their records, records without a line.
  private static void mend(FileChannel channel, Path lines) throws IOException {
    var whole = 0L;
    var end = 0L;
    if (Files.exists(lines)) {
      var text = Files.readAllBytes(lines);
      for (var from = 0; from < text.length; ) {
        var to = from;
        while (to < text.length && text[to] != '\n') {
          to++;
        }
        var kept = to < text.length ? line(new String(text, from, to - from, UTF_8)) : null;
        if (kept == null || kept.offset() != end || kept.end() > channel.size()) {
          break;
        }
        end = kept.end();
        whole = to + 1L;
        from = to + 1;
      }
      try (var cut = FileChannel.open(lines, StandardOpenOption.WRITE)) {
        cut.truncate(whole);
      }
    }
    channel.truncate(end);
    channel.position(end);
  }

  private static @Nullable Kept line(String text) {
    try {
      return JSON.readValue(text, Kept.class);
    } catch (JacksonException _) {
      return null;
    }
  }

  @Override
  public void close() {
    try {
      if (index != null) {
        index.close();
      }
      if (channel != null) {
        channel.force(true);
        channel.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
