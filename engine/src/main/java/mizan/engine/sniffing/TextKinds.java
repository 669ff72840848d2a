package mizan.engine.sniffing;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// What a text is by its first structure: markup, JSON, RDF, a table, or nothing that we know.
final class TextKinds {
  /// One record a line can be long: what begins with an object and has no line is read further.
  private static final int RECORD_MOST = 4 << 20;

  private TextKinds() {}

  static Sniffed sniff(byte[] first, Bytes bytes) throws IOException {
    var head = TextHead.of(first, bytes.size());
    if (!head.whole() && head.text().stripLeading().startsWith("{") && oneLine(head.text())) {
      head = TextHead.of(bytes.at(0, RECORD_MOST), bytes.size());
    }
    if (head.binary()) {
      return of(FileKind.UNKNOWN, "bytes of no text");
    }
    var text = head.text().strip();
    if (text.isEmpty()) {
      return of(FileKind.EMPTY, "nothing but marks and blanks");
    }
    var structure = findStructure(text, head.whole());
    return structure.isPresent() ? structure.get() : Regularity.sniff(head.text(), head.whole());
  }

  private static boolean oneLine(String text) {
    return text.strip().indexOf('\n') < 0;
  }

  private static Optional<Sniffed> findStructure(String text, boolean whole) {
    return switch (text.charAt(0)) {
      case '<' -> RdfTexts.find(text, whole).or(() -> Markup.find(text, whole));
      case '{', '[' -> JsonKinds.find(text, whole).or(() -> RdfTexts.find(text, whole));
      default -> RdfTexts.find(text, whole).or(() -> Markup.findLate(text));
    };
  }

  static Sniffed of(FileKind kind, String evidence) {
    return new Sniffed(kind, evidence, List.of(), false);
  }
}
