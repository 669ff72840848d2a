package mizan.engine.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
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
import mizan.engine.tables.CharSource;
import mizan.engine.tables.CsvTables;
import mizan.engine.tables.Limits;
import mizan.engine.tables.TableSink;
import mizan.engine.tables.Tables;

/// Opens a file, whatever it is, and measures what is in it. START HERE.
///
/// ```
/// sniff ─▶ charset ─▶ tables, row by row ─▶ counters ─▶ profile
///   └─────▶ geometries of GeoJSON, rules of GTFS ─────────┘
/// ```
public final class Profiler {
  private static final Tables TABLES = new Tables(Profiler::delimited);

  private Profiler() {}

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
    var sniffed = Sniffer.sniff(file);
    var country = claimed.country();
    var points = country == null ? null : new PointWatch(country);
    var counter = new TableCounter(points == null ? watches : and(watches, points));
    TABLES.read(file, sniffed, Limits.USUAL, counter);
    var text = isText(sniffed) ? charset(file, sniffed) : null;
    return new FileProfile(
        claimed.fileName(),
        Files.size(file),
        digest(file),
        sniffed,
        Claims.compare(sniffed, claimed.format(), claimed.name(), claimed.mediaType()),
        text == null ? null : profile(text),
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
    TABLES.read(file, Limits.USUAL, sink);
  }

  private static List<CellWatch> and(List<CellWatch> watches, CellWatch one) {
    return Stream.concat(watches.stream(), Stream.of(one)).toList();
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

  private static DetectedCharset charset(Path file, Sniffed sniffed) throws IOException {
    try (var in = open(file, sniffed)) {
      return Charsets.detect(in);
    }
  }

  /// Reads a text of delimiters in the charset that it is found to be in.
  private static void delimited(Path file, Limits limits, TableSink sink) throws IOException {
    var text = Charsets.detect(file);
    CharSource characters =
        () -> {
          var in = Files.newInputStream(file);
          in.skipNBytes(text.markBytes());
          return new InputStreamReader(in, text.charset());
        };
    CsvTables.read(characters, limits, sink);
  }

  private static InputStream open(Path file, Sniffed sniffed) throws IOException {
    var in = Files.newInputStream(file);
    return sniffed.kind() == FileKind.GZIP ? new GZIPInputStream(in, 1 << 16) : in;
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

  private static String digest(Path file) throws IOException {
    try (var in =
        new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
      in.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(in.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
