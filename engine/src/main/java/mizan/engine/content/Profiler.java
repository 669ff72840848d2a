package mizan.engine.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import mizan.engine.charsets.Charsets;
import mizan.engine.charsets.DetectedCharset;
import mizan.engine.content.FileProfile.TextProfile;
import mizan.engine.feeds.Feeds;
import mizan.engine.places.Geometries;
import mizan.engine.sniffing.Claims;
import mizan.engine.sniffing.FileKind;
import mizan.engine.sniffing.Sniffed;
import mizan.engine.sniffing.Sniffer;
import mizan.engine.tables.CsvTables;
import mizan.engine.tables.Limits;
import mizan.engine.tables.TableSink;
import mizan.engine.tables.Tables;
import mizan.engine.tables.Utf8Source;
import mizan.engine.tables.Utf8Stream;
import org.jspecify.annotations.Nullable;

/// Opens a file, whatever it is, and measures what is in it. START HERE.
///
/// ```
/// sniff ─▶ digest and charset ─▶ tables, in blocks of rows ─▶ counters, by column ─▶ profile
///   └─────▶ geometries of GeoJSON, rules of GTFS ──────────────────────────────────────┘
/// ```
public final class Profiler {
  private static final long LARGE = 4 << 20;
  private static final int MOST_THREADS = 4;

  private final Path file;
  private final Sniffed sniffed;
  private final int threads;
  private @Nullable DetectedCharset charset;

  private Profiler(Path file, int threads) throws IOException {
    this.file = file;
    this.threads = threads;
    sniffed = Sniffer.sniff(file);
  }

  /// The profile of a file on disk that goes by its own name.
  ///
  /// @param format what the file is declared to be; "" when nothing is declared
  /// @throws IOException when the file cannot be read from the disk
  public static FileProfile profile(Path file, String format, List<CellWatch> watches)
      throws IOException {
    return profile(file, new Claimed(format, file.getFileName().toString(), ""), watches);
  }

  /// The profile of a file on disk.
  ///
  /// @param watches hear every value as well
  /// @throws IOException when the file cannot be read from the disk
  public static FileProfile profile(Path file, Claimed claimed, List<CellWatch> watches)
      throws IOException {
    var threads = Files.size(file) < LARGE ? 1 : Runtime.getRuntime().availableProcessors();
    return profile(file, claimed, watches, Math.min(threads, MOST_THREADS));
  }

  /// The same, on so many threads at most; the profile does not depend on how many.
  public static FileProfile profile(
      Path file, Claimed claimed, List<CellWatch> watches, int threads) throws IOException {
    var profiler = new Profiler(file, threads);
    if (threads < 2) {
      return profiler.profile(claimed, watches, null);
    }
    try (var others = Executors.newFixedThreadPool(threads - 1)) {
      return profiler.profile(claimed, watches, others);
    }
  }

  private FileProfile profile(
      Claimed claimed, List<CellWatch> watches, @Nullable ExecutorService others)
      throws IOException {
    var onTheWay = isText(sniffed) && !isPacked() && others == null;
    var digest = new FutureTask<>(() -> digest(onTheWay));
    if (others == null) {
      digest.run();
    } else {
      others.execute(digest);
    }
    if (isText(sniffed) && !onTheWay) {
      try (var in = open()) {
        charset = Charsets.detect(in);
      }
    }
    var country = claimed.country();
    var points = country == null ? null : new PointWatch(country);
    var counter =
        new TableCounter(points == null ? watches : and(watches, points), others, threads - 1);
    new Tables(this::delimited).read(file, sniffed, Limits.USUAL, counter);
    return new FileProfile(
        claimed.fileName(),
        Files.size(file),
        result(digest),
        sniffed,
        Claims.compare(sniffed, claimed.format(), claimed.name(), claimed.mediaType()),
        charset == null ? null : profile(charset),
        counter.tables(),
        counter.loose(),
        points == null ? List.of() : points.tables(),
        sniffed.kind() == FileKind.GEOJSON ? Geometries.hear(file, country) : null,
        sniffed.kind() == FileKind.GTFS ? Feeds.read(file, country) : null);
  }

  /// Reads the rows of a file once more, for what must know the profile first.
  ///
  /// @throws IOException when the file cannot be read from the disk
  public static void read(Path file, TableSink sink) throws IOException {
    read(file, Limits.USUAL, sink);
  }

  /// Reads the rows of a file within limits of the reader's own.
  ///
  /// @throws IOException when the file cannot be read from the disk
  public static void read(Path file, Limits limits, TableSink sink) throws IOException {
    var profiler = new Profiler(file, 1);
    new Tables(profiler::delimited).read(file, profiler.sniffed, limits, sink);
  }

  private static List<CellWatch> and(List<CellWatch> watches, CellWatch one) {
    return Stream.concat(watches.stream(), Stream.of(one)).toList();
  }

  /// The digest of the bytes; the charset is found on the way when nobody else can.
  private String digest(boolean charsetToo) throws IOException {
    try (var in =
        new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
      if (charsetToo) {
        charset = Charsets.detect(in);
      } else {
        var block = new byte[1 << 16];
        while (in.read(block) >= 0) {
          // reading is all
        }
      }
      return HexFormat.of().formatHex(in.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String result(FutureTask<String> digest) throws IOException {
    try {
      return digest.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("while a file was profiled");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
    }
  }

  private boolean isPacked() {
    return sniffed.kind() == FileKind.GZIP;
  }

  private InputStream open() throws IOException {
    var in = Files.newInputStream(file);
    return isPacked() ? new SoundStart(new GZIPInputStream(in, 1 << 16), Files.size(file)) : in;
  }

  private static boolean isText(Sniffed file) {
    return switch (leading(file).family()) {
      case TREE, GRAPH, TEXT, PAGE -> true;
      case TABLE -> leading(file) == FileKind.CSV;
      case CONTAINER, DOCUMENT, IMAGE, NOTHING -> false;
    };
  }

  /// The kind of the file, or of the one file that is packed in it.
  private static FileKind leading(Sniffed file) {
    return file.kind() == FileKind.GZIP && file.inner().size() == 1
        ? file.inner().getFirst().kind()
        : file.kind();
  }

  /// Reads a text of delimiters, the file itself or one packed in it, in the charset that it is
  /// found to be in.
  private void delimited(Path table, Limits limits, TableSink sink) throws IOException {
    var known = table.equals(file) ? charset : null;
    CsvTables.read(utf8(table, known == null ? Charsets.detect(table) : known), limits, sink);
  }

  /// The text of a file as sound UTF-8: its own bytes where they are, else what they stand for.
  private static Utf8Source utf8(Path file, DetectedCharset text) {
    var sound =
        text.charset().equals(StandardCharsets.US_ASCII)
            || (text.charset().equals(StandardCharsets.UTF_8) && text.invalid().count() == 0);
    return () -> {
      var in = Files.newInputStream(file);
      in.skipNBytes(text.markBytes());
      return sound ? in : new Utf8Stream(new InputStreamReader(in, text.charset()));
    };
  }

  private static TextProfile profile(DetectedCharset text) {
    var spoilt = text.mojibake().isEmpty() ? null : text.mojibake().getFirst();
    var invalid = text.invalid();
    return new TextProfile(
        text.charset().name(),
        text.confidence(),
        invalid.count(),
        invalid.offsets().isEmpty() ? -1 : invalid.offsets().getFirst(),
        spoilt == null ? "" : spoilt.kind().code(),
        spoilt == null ? 0 : spoilt.places().count());
  }
}
