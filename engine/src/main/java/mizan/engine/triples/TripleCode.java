package mizan.engine.triples;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/// Triples as bytes and back: subject, predicate, object, one after the other.
///
/// The order of the bytes is that of the nodes: IRIs before blank nodes, each by their characters
/// as Java compares them. Every node ends itself, so that a subject's bytes begin exactly its
/// triples. Each UTF-16 unit is written alone, in the pattern of UTF-8, so that no text is changed,
/// not even half a character; 0 ends a text.
final class TripleCode {
  private static final char IRI = 'I';
  private static final char BLANK = 'b';
  private static final char LITERAL = 'l';
  private static final char TRIPLE = 't';

  /// Stands before units that would look like an end.
  private static final int ESCAPE = 1;

  private byte[] bytes;
  private int at;

  private TripleCode(byte[] bytes) {
    this.bytes = bytes;
  }

  static byte[] encode(Triple triple) {
    return encode(triple.getSubject(), triple.getPredicate(), triple.getObject());
  }

  /// The first nodes of a triple; those that are not concrete end it.
  static byte[] encode(Node... nodes) {
    var code = new TripleCode(new byte[256]);
    for (var node : nodes) {
      if (!node.isConcrete()) {
        break;
      }
      code.write(node);
    }
    return Arrays.copyOf(code.bytes, code.at);
  }

  static Triple decode(byte[] bytes) {
    var code = new TripleCode(bytes);
    return Triple.create(code.node(), code.node(), code.node());
  }

  private void write(Node node) {
    if (node.isURI()) {
      put(IRI);
      write(node.getURI());
    } else if (node.isBlank()) {
      put(BLANK);
      write(node.getBlankNodeLabel());
    } else if (node.isLiteral()) {
      put(LITERAL);
      write(node.getLiteralLexicalForm());
      write(node.getLiteralDatatypeURI());
      write(node.getLiteralLanguage());
      write(
          node.getLiteralBaseDirection() == null ? "" : node.getLiteralBaseDirection().toString());
    } else {
      put(TRIPLE);
      write(node.getTriple().getSubject());
      write(node.getTriple().getPredicate());
      write(node.getTriple().getObject());
    }
  }

  private Node node() {
    return switch (bytes[at++]) {
      case IRI -> NodeFactory.createURI(text());
      case BLANK -> NodeFactory.createBlankNode(text());
      case LITERAL -> literal(text(), text(), text(), text());
      case TRIPLE -> NodeFactory.createTripleTerm(node(), node(), node());
      default -> throw new IllegalStateException("no node begins by " + bytes[at - 1]);
    };
  }

  private static Node literal(String text, String datatype, String language, String direction) {
    if (language.isEmpty()) {
      return NodeFactory.createLiteralDT(
          text, TypeMapper.getInstance().getSafeTypeByName(datatype));
    }
    return direction.isEmpty()
        ? NodeFactory.createLiteralLang(text, language)
        : NodeFactory.createLiteralDirLang(text, language, direction);
  }

  private void write(String text) {
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c <= ESCAPE) {
        put(ESCAPE);
        put(c + 1);
      } else if (c < 0x80) {
        put(c);
      } else if (c < 0x800) {
        put(0xC0 | (c >> 6));
        put(0x80 | (c & 0x3F));
      } else {
        put(0xE0 | (c >> 12));
        put(0x80 | ((c >> 6) & 0x3F));
        put(0x80 | (c & 0x3F));
      }
    }
    put(0);
  }

  private void put(int value) {
    if (at == bytes.length) {
      bytes = Arrays.copyOf(bytes, at * 2);
    }
    bytes[at++] = (byte) value;
  }

  private String text() {
    var start = at;
    while (bytes[at] > ESCAPE) {
      at++;
    }
    if (bytes[at] == 0) {
      return new String(bytes, start, at++ - start, StandardCharsets.ISO_8859_1); // plain ASCII
    }
    var text =
        new StringBuilder()
            .append(new String(bytes, start, at - start, StandardCharsets.ISO_8859_1));
    while (bytes[at] != 0) {
      text.append(unit());
    }
    at++;
    return text.toString();
  }

  private char unit() {
    var first = bytes[at++] & 0xFF;
    if (first == ESCAPE) {
      return (char) (bytes[at++] - 1);
    }
    if (first < 0x80) {
      return (char) first;
    }
    var second = bytes[at++] & 0x3F;
    return (char)
        (first < 0xE0
            ? ((first & 0x1F) << 6) | second
            : ((first & 0x0F) << 12) | (second << 6) | (bytes[at++] & 0x3F));
  }
}
