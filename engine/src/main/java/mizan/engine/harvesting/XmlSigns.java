package mizan.engine.harvesting;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Set;

/// XML on its way to a parser that would end at a sign that XML does not have: these are taken out,
/// and an ampersand that begins no reference is taken for what it is.
///
/// A name between `&` and `;` that XML does not know stays as it is written: what a document type
/// says of it is not obeyed.
final class XmlSigns extends Reader {
  private static final Set<String> KNOWN = Set.of("amp", "lt", "gt", "quot", "apos");
  private static final String CDATA = "<![CDATA[";

  /// Characters of the longest reference.
  private static final int LONGEST = 12;

  private final BufferedReader in;
  private final StringBuilder ready = new StringBuilder();
  private int at;
  private int begun; // how much of the beginning of CDATA was met
  private boolean cdata;
  private int ends; // closing brackets met in CDATA
  private long line = 1;
  private long faults;
  private long firstFault;
  private long references;
  private long firstReference;
  private boolean ended;

  XmlSigns(Reader in) {
    this.in = new BufferedReader(in, 1 << 15);
  }

  /// How many signs were left out.
  long faults() {
    return faults;
  }

  /// The line of the first; 0 without one.
  long firstFault() {
    return firstFault;
  }

  /// How many references stand for nothing.
  long references() {
    return references;
  }

  long firstReference() {
    return firstReference;
  }

  /// Whether the text was read to its end.
  boolean ended() {
    return ended;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    while (ready.length() - at < length && !ended) {
      step();
    }
    var taken = Math.min(length, ready.length() - at);
    ready.getChars(at, at + taken, target, offset);
    at += taken;
    if (at == ready.length()) {
      ready.setLength(0);
      at = 0;
    }
    return taken == 0 && length > 0 ? -1 : taken;
  }

  private void step() throws IOException {
    var next = in.read();
    if (next < 0) {
      ended = true;
      return;
    }
    var c = (char) next;
    line += c == '\n' ? 1 : 0;
    if (!valid(c)) {
      fault();
    } else if (c == '&' && !cdata) {
      reference();
    } else {
      follow(c);
      ready.append(c);
    }
  }

  private void fault() {
    firstFault = faults++ == 0 ? line : firstFault;
  }

  private void reference() throws IOException {
    in.mark(LONGEST + 1);
    var name = new StringBuilder();
    var next = in.read();
    while (next >= 0 && name.length() < LONGEST && isOfName((char) next)) {
      name.append((char) next);
      next = in.read();
    }
    if (next == ';' && KNOWN.contains(name.toString())) {
      ready.append('&').append(name).append(';');
    } else if (next == ';' && name.indexOf("#") == 0) {
      var point = point(name.toString());
      if (point >= 0 && Character.isValidCodePoint(point) && validPoint(point)) {
        ready.append('&').append(name).append(';');
      } else {
        fault();
      }
    } else {
      in.reset();
      firstReference = references++ == 0 ? line : firstReference;
      ready.append("&amp;");
    }
  }

  private static int point(String reference) {
    try {
      return reference.startsWith("#x")
          ? Integer.parseInt(reference.substring(2), 16)
          : Integer.parseInt(reference.substring(1));
    } catch (NumberFormatException _) {
      return -1;
    }
  }

  private static boolean isOfName(char c) {
    return c == '#' || (c < 0x7F && Character.isLetterOrDigit(c));
  }

  private static boolean validPoint(int point) {
    return point > 0xFFFF || (valid((char) point) && !Character.isSurrogate((char) point));
  }

  private static boolean valid(char c) {
    return c >= ' ' ? c < 0xFFFE : c == '\n' || c == '\r' || c == '\t';
  }

  /// Whether what comes is inside CDATA, where an ampersand is one.
  private void follow(char c) {
    if (cdata) {
      cdata = c != '>' || ends < 2;
      ends = c == ']' ? ends + 1 : 0;
      return;
    }
    begun = c == CDATA.charAt(begun) ? begun + 1 : c == '<' ? 1 : 0;
    if (begun == CDATA.length()) {
      cdata = true;
      begun = 0;
      ends = 0;
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
