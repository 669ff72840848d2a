package mizan.engine.tables;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Tag after tag of an XML part in UTF-8, straight from its bytes, for the parts of spreadsheets.
///
/// It resolves the five entities of XML and characters by number; what a document type defines it
/// leaves as it stands, so no entity can grow or reach outside.
final class XmlScan {
  private static final int TAG_MOST = 1 << 20;
  private final InputStream in;
  private final int textMost;
  private byte[] buffer = new byte[1 << 16];
  private int at;
  private int end;
  private int nameFrom;
  private int nameTo;
  private int tagTo;
  private boolean closing;
  private boolean empty;
  private boolean typed;
  private boolean keep;
  private byte[] text = new byte[256];
  private int textLength;

  XmlScan(InputStream in, int textMost) {
    this.in = in;
    this.textMost = textMost;
  }

  /// Goes to the next tag; false at the end.
  boolean next() throws IOException {
    while (true) {
      if (!toTag()) {
        return false;
      }
      if (!has(9)) {
        return false;
      }
      var sign = buffer[at + 1];
      if (sign == '?') {
        skipPast("?>");
      } else if (sign == '!') {
        declaration();
      } else {
        return tag(sign == '/');
      }
    }
  }

  private boolean toTag() throws IOException {
    while (true) {
      var from = at;
      while (at < end && buffer[at] != '<') {
        at++;
      }
      if (keep) {
        append(buffer, from, at);
      }
      if (at < end) {
        return true;
      }
      at = 0;
      end = Math.max(0, in.read(buffer));
      if (end == 0) {
        return false;
      }
    }
  }

  private void append(byte[] from, int start, int stop) {
    var length = Math.min(stop - start, textMost * 4 - textLength);
    if (length <= 0) {
      return;
    }
    if (textLength + length > text.length) {
      text = Arrays.copyOf(text, Math.max(text.length * 2, textLength + length));
    }
    System.arraycopy(from, start, text, textLength, length);
    textLength += length;
  }

  /// Whether so many bytes from here are in the buffer, read on if need be.
  private boolean has(int bytes) throws IOException {
    if (at + bytes <= end) {
      return true;
    }
    System.arraycopy(buffer, at, buffer, 0, end - at);
    end -= at;
    at = 0;
    if (bytes > buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.max(bytes, buffer.length * 2));
    }
    while (end < bytes) {
      var got = in.read(buffer, end, buffer.length - end);
      if (got <= 0) {
        return at + 2 <= end && bytes <= 9;
      }
      end += got;
    }
    return true;
  }

  private void declaration() throws IOException {
    if (starts("<!--")) {
      skipPast("-->");
    } else if (starts("<![CDATA[")) {
      at += 9;
      cdata();
    } else {
      typed = true;
      at += 2;
      var depth = 1;
      while (depth > 0 && has(1)) {
        depth += buffer[at] == '<' ? 1 : buffer[at] == '>' ? -1 : 0;
        at++;
      }
    }
  }

  private boolean starts(String mark) {
    for (var i = 0; i < mark.length(); i++) {
      if (at + i >= end || buffer[at + i] != mark.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private void skipPast(String mark) throws IOException {
    while (has(mark.length()) && !starts(mark)) {
      at++;
      if (at >= end && !has(1)) {
        return;
      }
    }
    at = Math.min(end, at + mark.length());
  }

  private void cdata() throws IOException {
    while (has(3) && !starts("]]>")) {
      if (keep) {
        // Signs in such a section stand for themselves.
        var sign = buffer[at] == '&' ? "&amp;".getBytes(ISO_8859_1) : new byte[] {buffer[at]};
        append(sign, 0, sign.length);
      }
      if (at++ >= end) {
        return;
      }
    }
    at = Math.min(end, at + 3);
  }

  private boolean tag(boolean closes) throws IOException {
    closing = closes;
    var length = closes ? 2 : 1;
    var quote = 0;
    while (true) {
      if (at + length >= end && !has(length + 1)) {
        throw new IOException("a tag is cut");
      }
      var sign = buffer[at + length];
      if (quote != 0) {
        quote = sign == quote ? 0 : quote;
      } else if (sign == '"' || sign == '\'') {
        quote = sign;
      } else if (sign == '>') {
        break;
      }
      if (++length > TAG_MOST) {
        throw new LimitReachedException("bytes of a tag > " + TAG_MOST);
      }
    }
    tagTo = at + length;
    empty = buffer[tagTo - 1] == '/';
    nameFrom = at + (closes ? 2 : 1);
    nameTo = nameFrom;
    while (nameTo < tagTo && buffer[nameTo] > ' ' && buffer[nameTo] != '/') {
      if (buffer[nameTo] == ':') {
        nameFrom = nameTo + 1;
      }
      nameTo++;
    }
    at = tagTo + 1;
    return true;
  }

  /// Whether the tag has this name, without its prefix.
  boolean is(String name) {
    return nameTo - nameFrom == name.length() && matches(nameFrom, name);
  }

  private boolean matches(int from, String name) {
    for (var i = 0; i < name.length(); i++) {
      if (buffer[from + i] != name.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  boolean closing() {
    return closing;
  }

  /// Whether the tag opens and closes at once.
  boolean empty() {
    return empty;
  }

  /// Whether a document type was met and left aside.
  boolean typed() {
    return typed;
  }

  /// From here on text is kept, until [#text] takes it.
  void keep() {
    keep = true;
    textLength = 0;
  }

  /// What stood since [#keep], without tags.
  String text() {
    keep = false;
    var length = textLength;
    textLength = 0;
    return decoded(text, 0, length);
  }

  /// The value of an attribute, by its name without prefix; null when it is not given.
  @Nullable String attribute(String name) {
    for (var i = nameTo; i + name.length() + 2 < tagTo; i++) {
      var quote = buffer[i + name.length() + 1];
      var before = buffer[i - 1];
      if (buffer[i] == name.charAt(0)
          && buffer[i + name.length()] == '='
          && (before <= ' ' || before == ':')
          && (quote == '"' || quote == '\'')
          && matches(i, name)) {
        var from = i + name.length() + 2;
        var to = from;
        while (to < tagTo && buffer[to] != quote) {
          to++;
        }
        return decoded(buffer, from, to);
      }
    }
    return null;
  }

  private String decoded(byte[] bytes, int from, int to) {
    var plain = true;
    for (var i = from; i < to && plain; i++) {
      plain = bytes[i] > 0 && bytes[i] != '&' && bytes[i] != '\r';
    }
    return plain
        ? new String(bytes, from, to - from, ISO_8859_1)
        : XmlText.resolved(new String(bytes, from, to - from, UTF_8));
  }
}
