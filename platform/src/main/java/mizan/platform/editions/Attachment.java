package mizan.platform.editions;

import java.util.EnumSet;
import java.util.Set;
import mizan.engine.sniffing.FileKind;
import mizan.engine.sniffing.Sniffer;
import mizan.platform.web.Problem;

/// A file that a body adds to its reply as evidence.
///
/// @param kind what it really is, by its bytes: the code of a [FileKind]
@SuppressWarnings("ArrayRecordComponent") // never compared, only carried to the store
record Attachment(String name, String kind, byte[] content) {
  static final int MOST_BYTES = 5_000_000;

  private static final int LONGEST_NAME = 120;
  private static final Set<FileKind> TAKEN =
      EnumSet.of(
          FileKind.PDF,
          FileKind.CSV,
          FileKind.XLSX,
          FileKind.ODS,
          FileKind.DOCX,
          FileKind.ODT,
          FileKind.JSON,
          FileKind.XML,
          FileKind.TXT,
          FileKind.PNG,
          FileKind.JPEG);

  /// @throws Problem when it is too large, or is not of a kind that is taken
  static Attachment of(String name, byte[] content) {
    if (content.length > MOST_BYTES) {
      throw Problem.badRequest("editions.attachment.large", MOST_BYTES / 1_000_000).at("file");
    }
    var kind = Sniffer.sniff(content).kind();
    if (!TAKEN.contains(kind)) {
      throw Problem.badRequest("editions.attachment.kind", kind.code()).at("file");
    }
    var clean = name.replaceAll(".*[/\\\\]", "").replaceAll("[\\p{Cntrl}\\p{Cf}\"]", "").strip();
    return new Attachment(
        clean.isEmpty() ? "evidence." + kind.slug() : shortened(clean), kind.code(), content);
  }

  private static String shortened(String name) {
    return name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name;
  }
}
