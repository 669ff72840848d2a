package mizan.engine.harvesting;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.MissingResourceException;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import mizan.engine.fetching.Fetched.Answer;
import mizan.engine.fetching.Fetcher;
import mizan.engine.harvesting.Problem.Kind;
import mizan.engine.tables.SafeXml;
import org.jspecify.annotations.Nullable;

/// An XML document of any size, read element by element: some are taken whole, all others pass by.
///
/// No document type is obeyed and nothing outside the document is fetched.
final class XmlDocument {
  /// Hears the elements of a document.
  interface Hearer {
    /// Whether an element is to be taken whole.
    ///
    /// @param element without what is in it
    /// @param around the name of the element around it; "" for the root
    boolean wants(XmlElement element, String around);

    void take(XmlElement element, String where);
  }

  /// What an interface that speaks XML is asked to answer with.
  static final String ACCEPT = "application/xml, text/xml;q=0.9";

  private static final int DEPTH = 150;
  private static final int HEAD = 256;
  private static final long DOCUMENT_BYTES = 2L << 30;

  /// Characters of one element that is taken, as for a record of JSON.
  private static final long ELEMENT_CHARACTERS = 16 << 20;

  private static final Pattern DECLARED =
      Pattern.compile("^<\\?xml[^>]{1,100}encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]{1,40})[\"']");

  private final String place;
  private final Gathering gathering;
  private final Hearer hearer;
  private final Deque<String> around = new ArrayDeque<>();
  private final Deque<XmlElement> taking = new ArrayDeque<>();
  private long characters;
  private long skipped; // how deep we are in what is passed over, once an element is lost
  private @Nullable Kind lost;
  private String where = "";

  private XmlDocument(String place, Gathering gathering, Hearer hearer) {
    this.place = place;
    this.gathering = gathering;
    this.hearer = hearer;
  }

  /// Reads a document, packed or not; faults become problems with their place. Whether it was read
  /// to its end.
  static boolean read(Path file, String place, Gathering gathering, Hearer hearer) {
    return read(file, place, gathering, hearer, DOCUMENT_BYTES);
  }

  /// @param most bytes, unpacked, after which reading stops
  static boolean read(Path file, String place, Gathering gathering, Hearer hearer, long most) {
    try (var in = new Bounded(Documents.open(file), most)) {
      return new XmlDocument(place, gathering, hearer).read(in);
    } catch (EOFException | ZipException e) {
      gathering.problem(Kind.TRUNCATED, place, "gzip: " + e.getMessage());
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The name of the root of a document; "" when it is no XML.
  static String root(Path file) {
    try (var in = Documents.open(file)) {
      var reader = SafeXml.factory().createXMLStreamReader(characters(new BufferedInputStream(in)));
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamConstants.START_ELEMENT) {
          return reader.getLocalName();
        }
      }
      return "";
    } catch (XMLStreamException | MissingResourceException | EOFException | ZipException _) {
      return "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Whether an address answers with what is looked for; if not, why is noted.
  static boolean answers(URI asked, Predicate<Answer> isIt, Fetcher fetcher, List<String> tried)
      throws InterruptedException {
    var fetched = fetcher.get(asked, ACCEPT);
    var speaks = false;
    if (fetched instanceof Answer answer) {
      try (answer) {
        speaks = isIt.test(answer);
      }
    }
    if (!speaks) {
      tried.add(asked + " " + Harvester.outcome(fetched));
    }
    return speaks;
  }

  /// The elements of a name, as far as the document can be read.
  static List<XmlElement> elements(Path file, String name) {
    var found = new ArrayList<XmlElement>();
    read(
        file,
        "",
        new Gathering(_ -> {}),
        new Hearer() {
          @Override
          public boolean wants(XmlElement element, String around) {
            return element.name().equals(name);
          }

          @Override
          public void take(XmlElement element, String where) {
            found.add(element);
          }
        });
    return found;
  }

  private boolean read(Bounded bytes) throws IOException {
    var utf8 = new Utf8Repair[1];
    var text = characters(new BufferedInputStream(bytes), utf8);
    var whole = false;
    try {
      walk(SafeXml.factory().createXMLStreamReader(text));
      whole = true;
    } catch (TooDeep _) {
      gathering.problem(Kind.NESTED_TOO_DEEP, place, "");
    } catch (XMLStreamException e) {
      fault(e, bytes, text);
    } catch (MissingResourceException _) {
      // the JDK's parser has no words for some faults of a document type
      gathering.problem(Kind.BROKEN_XML, place, "document type");
    }
    noteFaults(text, utf8[0]);
    return whole;
  }

  private void fault(XMLStreamException e, Bounded bytes, XmlSigns text) {
    var at = e.getLocation();
    var line = at == null ? "" : " line " + at.getLineNumber() + ", column " + at.getColumnNumber();
    if (bytes.reached) {
      gathering.problem(Kind.RECORD_TOO_LARGE, place, "> " + bytes.most + " bytes");
    } else {
      var said = String.valueOf(e.getMessage()).replaceFirst("(?s)^.*\\RMessage: ", "");
      gathering.problem(text.ended() ? Kind.TRUNCATED : Kind.BROKEN_XML, place + line, said);
    }
  }

  private void noteFaults(XmlSigns text, @Nullable Utf8Repair utf8) {
    if (utf8 != null) {
      new Documents(gathering, place).noteFaults(utf8);
    }
    if (text.faults() > 0) {
      gathering.problem(
          Kind.CONTROL_CHARACTERS, place + " line " + text.firstFault(), "" + text.faults());
    }
    if (text.references() > 0) {
      gathering.problem(
          Kind.BROKEN_REFERENCE, place + " line " + text.firstReference(), "" + text.references());
    }
  }

  private void walk(XMLStreamReader reader) throws XMLStreamException {
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> open(reader);
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> words(reader.getText());
        case XMLStreamConstants.END_ELEMENT -> close();
        default -> {}
      }
    }
  }

  private void open(XMLStreamReader reader) {
    if (skipped > 0 || lost != null) {
      skipped++;
      return;
    }
    var element = XmlElement.at(reader);
    var tooDeep = around.size() + taking.size() >= DEPTH;
    if (!taking.isEmpty()) {
      lost = tooDeep ? Kind.NESTED_TOO_DEEP : lost;
      if (lost != null || !roomFor(element.size())) {
        skipped++;
        return;
      }
      taking.element().add(element);
      taking.push(element);
    } else if (tooDeep) {
      throw new TooDeep();
    } else if (hearer.wants(element, around.isEmpty() ? "" : around.element())) {
      where = place + " line " + reader.getLocation().getLineNumber();
      characters = 0;
      taking.push(element);
    } else {
      around.push(element.name());
    }
  }

  private void words(String text) {
    if (!taking.isEmpty() && roomFor(text.length())) {
      taking.element().add(new Xml.Words(text));
    }
  }

  private boolean roomFor(int more) {
    characters += more;
    if (characters > ELEMENT_CHARACTERS && lost == null) {
      lost = Kind.RECORD_TOO_LARGE;
    }
    return lost == null;
  }

  private void close() {
    if (skipped > 0) {
      skipped--;
      return;
    }
    if (taking.isEmpty()) {
      around.pop();
      return;
    }
    var element = taking.pop();
    if (!taking.isEmpty()) {
      return;
    }
    if (lost != null) {
      gathering.problem(lost, where, "");
      lost = null;
    } else {
      hearer.take(element, where);
    }
  }

  private static XmlSigns characters(BufferedInputStream in) throws IOException {
    return characters(in, new Utf8Repair[1]);
  }

  /// The text in the charset that its mark or its declaration names, else in UTF-8.
  private static XmlSigns characters(BufferedInputStream in, @Nullable Utf8Repair[] utf8)
      throws IOException {
    in.mark(HEAD);
    var head = in.readNBytes(HEAD);
    in.reset();
    var charset = charset(head);
    if (!charset.equals(UTF_8)) {
      return new XmlSigns(new InputStreamReader(in, charset));
    }
    var sound = new Utf8Repair(in);
    utf8[0] = sound;
    return new XmlSigns(new InputStreamReader(sound, UTF_8));
  }

  private static Charset charset(byte[] head) {
    if (head.length > 1 && (head[0] & 0xFF) + (head[1] & 0xFF) == 0xFE + 0xFF && head[0] != 0) {
      var first = head[0] & 0xFF;
      if (first == 0xFE || first == 0xFF) {
        return UTF_16;
      }
    }
    var declared = DECLARED.matcher(new String(head, ISO_8859_1));
    try {
      return declared.find() && Charset.isSupported(declared.group(1))
          ? oneByte(Charset.forName(declared.group(1)))
          : UTF_8;
    } catch (IllegalCharsetNameException _) {
      return UTF_8;
    }
  }

  /// Who declares UTF-16 in letters of one byte is not believed.
  private static Charset oneByte(Charset declared) {
    return declared.name().startsWith("UTF") || declared.name().equals("US-ASCII")
        ? UTF_8
        : declared;
  }

  /// Elements stand deeper in each other than any catalogue has them.
  private static final class TooDeep extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /// Bytes up to a bound, at which they seem to end.
  private static final class Bounded extends InputStream {
    private final InputStream in;
    private final long most;
    private long passed;
    private boolean reached;

    Bounded(InputStream in, long most) {
      this.in = in;
      this.most = most;
    }

    @Override
    public int read() throws IOException {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      if (passed >= most) {
        reached = true;
        return -1;
      }
      var read = in.read(target, offset, length);
      passed += Math.max(read, 0);
      return read;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
