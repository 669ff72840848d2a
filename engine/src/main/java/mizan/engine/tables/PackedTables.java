package mizan.engine.tables;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import mizan.engine.sniffing.FileKind;
import mizan.engine.sniffing.Sniffer;
import mizan.engine.sniffing.TarHeader;
import mizan.engine.tables.Defect.Kind;

/// Reads the tables of files packed in files, each unpacked to a file without a name of its own:
/// what a member is called is told and never used as a path.
///
/// One budget holds for all that is packed in one file, however deep.
final class PackedTables {
  private static final long FREE = 16 << 20;

  private final Tables tables;
  private final Limits limits;
  private final TableSink sink;
  private long unpackedLeft;
  private int membersLeft;
  private boolean exhausted;

  PackedTables(Tables tables, Limits limits, TableSink sink) {
    this.tables = tables;
    this.limits = limits;
    this.sink = sink;
    membersLeft = limits.members();
  }

  boolean read(Path file, FileKind kind) throws IOException {
    // What is packed in packed files multiplies: the whole has one ratio too.
    unpackedLeft = Math.min(limits.unpackedBytes(), FREE + Files.size(file) * limits.ratio());
    return read(file, kind, "", 0);
  }

  private boolean read(Path file, FileKind kind, String name, int depth) throws IOException {
    var reader = tables.findReader(kind);
    if (reader.isPresent()) {
      reader.get().read(file, limits, name.isEmpty() ? sink : new NamedSink(name, sink));
      return true;
    }
    return switch (kind) {
      case ZIP, GTFS, SHP, KMZ -> {
        unpack(file, name, depth, this::zip);
        yield true;
      }
      case GZIP -> {
        unpack(file, name, depth, this::gzip);
        yield true;
      }
      case TAR -> {
        unpack(file, name, depth, this::tar);
        yield true;
      }
      case CSV,
          XLSX,
          XLS,
          ODS,
          PARQUET,
          JSON,
          NDJSON,
          GEOJSON,
          XML,
          KML,
          GML,
          RDF_TURTLE,
          RDF_N_TRIPLES,
          RDF_N_QUADS,
          RDF_TRIG,
          RDF_XML,
          JSON_LD,
          GPKG,
          _7Z,
          RAR,
          PDF,
          DOC,
          DOCX,
          PPT,
          PPTX,
          ODT,
          RTF,
          HTML,
          PNG,
          JPEG,
          GIF,
          TIFF,
          BMP,
          WEBP,
          SVG,
          TXT,
          EMPTY,
          UNKNOWN ->
          false;
    };
  }

  /// How the members of one kind of container are walked.
  @FunctionalInterface
  private interface Walk {
    void members(Path file, String name, int depth) throws IOException;
  }

  private void unpack(Path file, String name, int depth, Walk walk) throws IOException {
    if (depth >= limits.depth()) {
      limit("depth > " + limits.depth());
      return;
    }
    try {
      walk.members(file, name, depth);
    } catch (LimitReachedException e) {
      // The bound of the whole ends every level, and is told once.
      if (exhausted && depth > 0) {
        throw e;
      }
      limit(String.valueOf(e.getMessage()));
    } catch (EOFException | ZipException | IllegalArgumentException _) {
      sink.defect(new Defect(Kind.DAMAGED, 0, 0, "archive"));
    }
  }

  private void limit(String detail) {
    sink.defect(new Defect(Kind.LIMIT_REACHED, 0, 0, detail));
  }

  /// Members in the order in which they stand, so that a cut archive gives those before the cut.
  private void zip(Path file, String name, int depth) throws IOException {
    try (var packed = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        var zip = new ZipInputStream(packed)) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (!entry.isDirectory()) {
          member(zip, packed(entry, file), joined(name, entry.getName()), depth);
        }
      }
    }
  }

  private static long packed(ZipEntry entry, Path file) throws IOException {
    return entry.getCompressedSize() >= 0 ? entry.getCompressedSize() : Files.size(file);
  }

  private void gzip(Path file, String name, int depth) throws IOException {
    try (var in = new GZIPInputStream(Files.newInputStream(file), 1 << 16)) {
      member(in, Files.size(file), name, depth);
    }
  }

  private void tar(Path file, String name, int depth) throws IOException {
    try (var in = new BufferedInputStream(Files.newInputStream(file))) {
      for (var header = in.readNBytes(512);
          header.length == 512 && header[0] != 0;
          header = in.readNBytes(512)) {
        var size = TarHeader.size(header);
        if (size < 0) {
          throw new ZipException("header of tar");
        }
        if (TarHeader.isFile(header)) {
          var part = new PartStream(in, size);
          member(part, size, joined(name, TarHeader.name(header)), depth);
          in.skipNBytes(part.left());
        } else {
          in.skipNBytes(size);
        }
        in.skipNBytes((512 - size % 512) % 512);
      }
    }
  }

  private static String joined(String outer, String inner) {
    return outer.isEmpty() ? inner : outer + "/" + inner;
  }

  private void member(InputStream in, long packedBytes, String name, int depth) throws IOException {
    if (membersLeft-- <= 0) {
      exhausted = true;
      throw new LimitReachedException("members > " + limits.members());
    }
    var file = Files.createTempFile("mizan-", ".member");
    try {
      var bound = new BoundedStream(in, packedBytes, limits);
      var complete = copy(bound, file);
      unpackedLeft -= Files.size(file);
      read(file, Sniffer.sniff(file).kind(), name, depth + 1);
      if (!complete.isEmpty()) {
        // The rest of a member that is cut cannot be skipped without unpacking it.
        throw new LimitReachedException(complete);
      }
    } finally {
      Files.delete(file);
    }
  }

  /// Copies what the bounds allow; the bound that was reached, or "".
  private String copy(InputStream in, Path file) throws IOException {
    try (var out = Files.newOutputStream(file)) {
      var block = new byte[1 << 16];
      var left = unpackedLeft;
      for (var got = in.read(block); got > 0; got = in.read(block)) {
        left -= got;
        if (left < 0) {
          exhausted = true;
          return "unpacked bytes of the whole";
        }
        out.write(block, 0, got);
      }
      return "";
    } catch (LimitReachedException e) {
      return String.valueOf(e.getMessage());
    }
  }
}
