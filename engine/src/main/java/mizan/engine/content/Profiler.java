package mizan.engine.content;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import mizan.engine.charsets.Charsets;
import mizan.engine.charsets.DetectedCharset;
import mizan.engine.content.FileProfile.TextProfile;
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
/// ```
public final class Profiler {
  private final Path file;
  private final MessageDigest sha256 = sha256();
  private final Sniffed sniffed;
  private @Nullable DetectedCharset charset;

  private Profiler(Path file) throws IOException {
    this.file = file;
    sniffed = Sniffer.sniff(file);
  }

  /// The profile of a file on disk.
  ///
  /// @param format what the file is declared to be; "" when nothing is declared
  /// @param watches hear every value as well
  /// @throws IOException when the file cannot be read from the disk
  public static FileProfile profile(Path file, String format, List<CellWatch> watches)
      throws IOException {
    return new Profiler(file).profile(format, watches);
  }

  private FileProfile profile(String format, List<CellWatch> watches) throws IOException {
    var name = file.getFileName().toString();
    readWhole();
    var counter = new TableCounter(watches);
    new Tables(this::delimited).read(file, sniffed, Limits.USUAL, counter);
    return new FileProfile(
        name,
        Files.size(file),
        HexFormat.of().formatHex(sha256.digest()),
        sniffed,
        Claims.compare(sniffed, format, name, ""),
        charset == null ? null : profile(charset),
        counter.tables(),
        counter.loose());
  }

  /// Reads the bytes once, for the digest and the charset.
  private void readWhole() throws IOException {
    var packed = sniffed.kind() == FileKind.GZIP;
    try (var in = new DigestInputStream(Files.newInputStream(file), sha256)) {
      if (isText(sniffed) && !packed) {
        charset = Charsets.detect(in);
      } else {
        in.transferTo(OutputStream.nullOutputStream());
      }
    }
    if (packed && isText(sniffed)) {
      try (var in = new GZIPInputStream(Files.newInputStream(file), 1 << 16)) {
        charset = Charsets.detect(in);
      }
    }
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

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
