package mizan.engine.sniffing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.Optional;

/// The first bytes by which binary formats introduce themselves.
final class Magic {
  /// A signature and the place where it stands.
  private record Signature(FileKind kind, int offset, String bytes, String name) {
    boolean in(byte[] head) {
      return startsWith(head, offset, bytes);
    }
  }

  private static final List<Signature> SIGNATURES =
      List.of(
          new Signature(FileKind.PARQUET, 0, "PAR1", "PAR1"),
          new Signature(FileKind.PARQUET, 0, "PARE", "PARE, encrypted"),
          new Signature(FileKind.GZIP, 0, "\u001f\u008b\u0008", "1F 8B 08"),
          new Signature(FileKind._7Z, 0, "7z\u00bc\u00af'\u001c", "7z BC AF 27 1C"),
          new Signature(FileKind.RAR, 0, "Rar!\u001a\u0007", "Rar!"),
          new Signature(FileKind.TAR, 257, "ustar", "ustar"),
          new Signature(FileKind.PNG, 0, "\u0089PNG\r\n\u001a\n", "89 PNG"),
          new Signature(FileKind.JPEG, 0, "\u00ff\u00d8\u00ff", "FF D8 FF"),
          new Signature(FileKind.GIF, 0, "GIF87a", "GIF87a"),
          new Signature(FileKind.GIF, 0, "GIF89a", "GIF89a"),
          new Signature(FileKind.TIFF, 0, "II*\u0000", "II*"),
          new Signature(FileKind.TIFF, 0, "MM\u0000*", "MM*"),
          new Signature(FileKind.TIFF, 0, "II+\u0000", "II+, BigTIFF"),
          new Signature(FileKind.TIFF, 0, "MM\u0000+", "MM+, BigTIFF"),
          new Signature(FileKind.SHP, 0, "\u0000\u0000'\n", "00 00 27 0A"),
          new Signature(FileKind.RTF, 0, "{\\rtf", "{\\rtf"),
          new Signature(FileKind.XLS, 0, "\u0009\u0008\u0010\u0000", "record BOF of BIFF8"),
          new Signature(FileKind.XLS, 0, "\u0009\u0008\u0008\u0000", "record BOF of BIFF5"),
          new Signature(FileKind.XLS, 0, "\u0009\u0004\u0006\u0000", "record BOF of BIFF4"),
          new Signature(FileKind.XLS, 0, "\u0009\u0002\u0006\u0000", "record BOF of BIFF3"),
          new Signature(FileKind.XLS, 0, "\u0009\u0000\u0004\u0000", "record BOF of BIFF2"));

  private Magic() {}

  static Optional<Sniffed> find(byte[] head) {
    for (var signature : SIGNATURES) {
      if (signature.in(head)) {
        return Optional.of(of(signature.kind(), "magic " + signature.name()));
      }
    }
    return findLoose(head);
  }

  /// Signatures with a condition or without a fixed place.
  private static Optional<Sniffed> findLoose(byte[] head) {
    if (startsWith(head, 0, "RIFF") && startsWith(head, 8, "WEBP")) {
      return Optional.of(of(FileKind.WEBP, "magic RIFF WEBP"));
    }
    if (startsWith(head, 0, "BM") && isBitmapHeader(LittleEndian.i32(head, 14))) {
      return Optional.of(of(FileKind.BMP, "magic BM"));
    }
    if (startsWith(head, 0, "SQLite format 3\u0000")) {
      var geoPackage = startsWith(head, 68, "GPKG") || startsWith(head, 68, "GP1");
      return Optional.of(
          geoPackage
              ? of(FileKind.GPKG, "magic SQLite, application id GPKG")
              : of(FileKind.UNKNOWN, "magic SQLite, no GeoPackage"));
    }
    // Readers accept anything in the first kilobyte before the header.
    var start = new String(head, 0, Math.min(head.length, 1024), ISO_8859_1);
    return start.contains("%PDF-")
        ? Optional.of(of(FileKind.PDF, "magic %PDF-"))
        : Optional.empty();
  }

  private static boolean isBitmapHeader(int size) {
    return size == 12 || size == 40 || size == 52 || size == 56 || size == 108 || size == 124;
  }

  static boolean startsWith(byte[] head, int offset, String bytes) {
    if (head.length < offset + bytes.length()) {
      return false;
    }
    for (var i = 0; i < bytes.length(); i++) {
      if ((head[offset + i] & 0xFF) != bytes.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static Sniffed of(FileKind kind, String evidence) {
    return new Sniffed(kind, evidence, List.of(), false);
  }
}
