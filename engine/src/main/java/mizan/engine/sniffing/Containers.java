package mizan.engine.sniffing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a container holds, and what its members together make it.
final class Containers {
  private static final int MEMBERS_LISTED = 1_000;
  private static final int MEMBERS_KNOWN = 20_000;
  private static final int HEAD = 16 << 10;

  /// One record a line can be long.
  private static final int GZIP_HEAD = 1 << 20;

  /// Packed ZIP files below this size are unpacked whole, for their directory stands at the end.
  private static final int PACKED_ZIP_MOST = 4 << 20;

  private static final Map<String, FileKind> OFFICE =
      Map.of(
          "xl/workbook.xml", FileKind.XLSX,
          "xl/workbook.bin", FileKind.XLSX,
          "word/document.xml", FileKind.DOCX,
          "ppt/presentation.xml", FileKind.PPTX);
  private static final Set<String> GTFS_FILES =
      Set.of("agency.txt", "stops.txt", "routes.txt", "trips.txt", "stop_times.txt");

  private Containers() {}

  static Sniffed zip(Bytes bytes, int depth) throws IOException {
    var directory = new ZipDirectory(bytes);
    var listing = directory.list(MEMBERS_KNOWN);
    var entries = listing.entries();
    var note = listing.complete() ? "magic PK" : "magic PK, directory cut";
    for (var entry : entries) {
      var office = OFFICE.get(entry.name().toLowerCase(Locale.ROOT));
      if (office != null) {
        return of(office, note + ", member " + entry.name(), List.of());
      }
    }
    var openDocument = openDocument(directory, entries);
    if (openDocument != null) {
      return of(openDocument, note + ", member mimetype", List.of());
    }
    // Of a packed container only its kind is asked for.
    var members = depth == 0 ? members(directory, entries) : List.<Sniffed.Member>of();
    var together = together(entries);
    return of(together.kind(), note + together.evidence(), members);
  }

  private static @Nullable FileKind openDocument(
      ZipDirectory directory, List<ZipDirectory.Entry> entries) throws IOException {
    for (var entry : entries) {
      if (entry.name().equals("mimetype")) {
        var type = new String(directory.head(entry, 100), StandardCharsets.US_ASCII).strip();
        return switch (type) {
          case "application/vnd.oasis.opendocument.spreadsheet",
              "application/vnd.oasis.opendocument.spreadsheet-template" ->
              FileKind.ODS;
          case "application/vnd.oasis.opendocument.text",
              "application/vnd.oasis.opendocument.text-template" ->
              FileKind.ODT;
          default -> null;
        };
      }
    }
    return null;
  }

  /// A kind that several members make, and by which names.
  private record Together(FileKind kind, String evidence) {}

  private static Together together(List<ZipDirectory.Entry> entries) {
    var names = entries.stream().map(ZipDirectory.Entry::name).map(Containers::plain).toList();
    var folded = names.stream().collect(Collectors.toSet());
    var root = shared(names);
    var feed = GTFS_FILES.stream().filter(file -> folded.contains(root + file)).sorted().toList();
    if (feed.size() >= 3 && feed.contains("routes.txt")) {
      return new Together(FileKind.GTFS, ", members " + String.join(", ", feed));
    }
    for (var name : names) {
      if (name.endsWith(".shp")) {
        var stem = name.substring(0, name.length() - 4);
        if (folded.contains(stem + ".dbf") || folded.contains(stem + ".shx")) {
          return new Together(FileKind.SHP, ", members .shp, .dbf, .shx");
        }
      }
    }
    var maps = names.stream().filter(name -> name.endsWith(".kml") && !name.contains("/")).count();
    if (maps == 1 && names.stream().noneMatch(name -> name.matches(".*\\.(csv|xlsx?|json)"))) {
      return new Together(FileKind.KMZ, ", member .kml");
    }
    return new Together(FileKind.ZIP, "");
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replace('\\', '/');
  }

  /// The one folder in which all files are, `feed/`; "" when there is none.
  private static String shared(List<String> names) {
    var folders =
        names.stream()
            .filter(name -> !name.startsWith("__macosx/"))
            .map(name -> name.substring(0, name.lastIndexOf('/') + 1))
            .distinct()
            .toList();
    return folders.size() == 1 ? folders.getFirst() : "";
  }

  private static List<Sniffed.Member> members(
      ZipDirectory directory, List<ZipDirectory.Entry> entries) throws IOException {
    var members = new ArrayList<Sniffed.Member>();
    for (var entry : entries) {
      if (members.size() == MEMBERS_LISTED) {
        break;
      }
      if (!entry.name().endsWith("/")) {
        members.add(new Sniffed.Member(entry.name(), entry.size(), inner(directory, entry)));
      }
    }
    return members;
  }

  private static FileKind inner(ZipDirectory directory, ZipDirectory.Entry entry)
      throws IOException {
    if (entry.size() == 0) {
      return FileKind.EMPTY;
    }
    var head = directory.head(entry, HEAD);
    if (Magic.startsWith(head, 0, "PK\u0003\u0004") && entry.size() <= PACKED_ZIP_MOST) {
      head = directory.head(entry, PACKED_ZIP_MOST);
    }
    return head.length == 0 ? FileKind.UNKNOWN : Sniffer.kindOf(head, 1);
  }

  /// Gzip: what its first bytes unpack to.
  static Sniffed gzip(Bytes bytes, int depth) throws IOException {
    var packed = bytes.at(0, GZIP_HEAD);
    var flags = LittleEndian.u8(packed, 3);
    var at = 10;
    if ((flags & 4) != 0) {
      at += 2 + LittleEndian.u16(packed, at);
    }
    var name = "";
    at = Math.min(at, packed.length);
    if ((flags & 8) != 0) {
      var from = at;
      at = afterZero(packed, at);
      name = new String(packed, from, Math.max(0, at - from - 1), StandardCharsets.ISO_8859_1);
    }
    at = (flags & 16) != 0 ? afterZero(packed, at) : at;
    at += (flags & 2) != 0 ? 2 : 0;
    var rest = Arrays.copyOfRange(packed, Math.min(at, packed.length), packed.length);
    var head = ZipDirectory.inflate(rest, GZIP_HEAD, true);
    var kind = head.length == 0 ? FileKind.UNKNOWN : Sniffer.kindOf(head, depth + 1);
    return of(
        FileKind.GZIP,
        "magic 1F 8B 08, inside " + kind.code(),
        List.of(new Sniffed.Member(name, -1, kind)));
  }

  private static int afterZero(byte[] bytes, int from) {
    var at = from;
    while (at < bytes.length && bytes[at] != 0) {
      at++;
    }
    return Math.min(at + 1, bytes.length);
  }

  /// Tar: 512-byte headers, each followed by its file.
  static Sniffed tar(Bytes bytes, int depth) throws IOException {
    var members = new ArrayList<Sniffed.Member>();
    var at = 0L;
    while (members.size() < MEMBERS_LISTED) {
      var header = bytes.at(at, 512);
      if (header.length < 512 || header[0] == 0) {
        break;
      }
      var size = TarHeader.size(header);
      if (size < 0) {
        break;
      }
      if (TarHeader.isFile(header)) {
        var head = bytes.at(at + 512, (int) Math.min(size, HEAD));
        members.add(
            new Sniffed.Member(
                TarHeader.name(header),
                size,
                size == 0 ? FileKind.EMPTY : Sniffer.kindOf(head, depth + 1)));
      }
      at += 512 + (size + 511) / 512 * 512;
    }
    return of(FileKind.TAR, "magic ustar", members);
  }

  private static Sniffed of(FileKind kind, String evidence, List<Sniffed.Member> members) {
    return new Sniffed(kind, evidence, members, false);
  }
}
