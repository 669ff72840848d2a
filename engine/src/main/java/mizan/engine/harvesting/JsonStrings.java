package mizan.engine.harvesting;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static mizan.engine.harvesting.JsonBytes.END;

import java.util.Arrays;

/// Reads the strings of a JSON document; the bytes are UTF-8 without fault, as [Utf8Repair] gives.
///
/// Most strings are ASCII without escapes inside the window: they are found eight bytes at a time
/// and made in one step. All others are put together character by character, in bounds.
final class JsonStrings {
  private static final int NAMES = 1 << 10;
  private static final int LONGEST_NAME = 1 << 16;

  private final JsonBytes bytes;
  private final byte[][] namesAsBytes = new byte[NAMES][]; // of names met, by their hash
  private final String[] names = new String[NAMES];
  private final Recurring recurring = new Recurring();
  private char[] characters = new char[1 << 12];
  private int kept;
  private long length;
  private boolean visible;

  JsonStrings(JsonBytes bytes) {
    this.bytes = bytes;
  }

  /// The characters of the string last read, whatever was kept of them.
  long length() {
    return length;
  }

  /// The string whose opening quote is passed, cut after so many characters.
  Json.Text read(int longest) {
    var window = bytes.window;
    var from = bytes.at;
    var place = from;
    var beyond = 0L;
    var eight = bytes.eight(place);
    var stops = JsonBytes.stops(eight);
    while (stops == 0) {
      beyond |= JsonBytes.beyondVisible(eight);
      place += Long.BYTES;
      eight = bytes.eight(place);
      stops = JsonBytes.stops(eight);
    }
    var rest = JsonBytes.below(stops);
    beyond |= JsonBytes.beyondVisible(JsonBytes.first(rest, eight));
    place += rest;
    if (window[place] != '"' || place - from > longest) {
      return spelled(longest);
    }
    bytes.at = place + 1;
    if (beyond == 0 && place - from <= Recurring.LONGEST) {
      var text = recurring.text(bytes, from, place);
      length = text.value().length();
      return text;
    }
    var text = new String(window, from, place - from, beyond == 0 ? ISO_8859_1 : UTF_8);
    length = text.length();
    return new Json.Text(text, beyond == 0);
  }

  /// Passes over the string whose opening quote is passed.
  void skip() {
    var place = bytes.at;
    var stops = JsonBytes.stops(bytes.eight(place));
    while (stops == 0) {
      place += Long.BYTES;
      stops = JsonBytes.stops(bytes.eight(place));
    }
    place += JsonBytes.below(stops);
    if (bytes.window[place] == '"') {
      bytes.at = place + 1;
    } else {
      spell(0);
    }
  }

  /// The name whose opening quote is passed; the same object for a name met before.
  String name() {
    var from = bytes.at;
    var place = from;
    var hash = 0L;
    var eight = bytes.eight(place);
    var stops = JsonBytes.stops(eight);
    while (stops == 0) {
      hash = JsonBytes.mixed(hash, eight);
      place += Long.BYTES;
      eight = bytes.eight(place);
      stops = JsonBytes.stops(eight);
    }
    var rest = JsonBytes.below(stops);
    hash = JsonBytes.mixed(hash, JsonBytes.first(rest, eight));
    place += rest;
    if (bytes.window[place] != '"') {
      return longName();
    }
    bytes.at = place + 1;
    return known(from, place, (int) (hash >>> 32) & (NAMES - 1));
  }

  private String known(int from, int to, int slot) {
    var known = namesAsBytes[slot];
    if (known == null || !Arrays.equals(known, 0, known.length, bytes.window, from, to)) {
      namesAsBytes[slot] = Arrays.copyOfRange(bytes.window, from, to);
      names[slot] = new String(bytes.window, from, to - from, UTF_8).intern();
    }
    return names[slot];
  }

  private String longName() {
    var name = spelled(LONGEST_NAME).value();
    if (length > LONGEST_NAME) {
      throw bytes.fault("a name of " + length + " characters");
    }
    return name;
  }

  private Json.Text spelled(int longest) {
    spell(longest);
    return new Json.Text(new String(characters, 0, kept), visible);
  }

  /// Reads to the closing quote, keeping so many characters.
  private void spell(int longest) {
    kept = 0;
    length = 0;
    visible = true;
    while (true) {
      run(longest);
      var c = bytes.next();
      switch (c) {
        case '"' -> {
          return;
        }
        case '\\' -> put(escaped(), longest);
        case END -> throw bytes.refused(c, "the rest of a text");
        default -> {
          if (c == '\n') {
            bytes.countLine();
          }
          decoded(c, longest);
        }
      }
    }
  }

  /// Takes ASCII characters up to one that needs a closer look.
  private void run(int longest) {
    var from = bytes.at;
    var place = from;
    var eight = bytes.eight(place);
    var stops = JsonBytes.stops(eight) | JsonBytes.beyondVisible(eight);
    while (stops == 0) {
      place += Long.BYTES;
      eight = bytes.eight(place);
      stops = JsonBytes.stops(eight) | JsonBytes.beyondVisible(eight);
    }
    place += JsonBytes.below(stops);
    var taken = Math.min(place - from, longest - kept);
    if (kept + taken > characters.length) {
      characters = Arrays.copyOf(characters, Math.max(characters.length * 2, kept + taken));
    }
    for (var i = 0; i < taken; i++) {
      characters[kept + i] = (char) bytes.window[from + i];
    }
    kept += taken;
    length += place - from;
    bytes.at = place;
  }

  private void put(int c, int longest) {
    visible &= (c >= ' ' && c < 0x7F) || c == '\n' || c == '\r' || c == '\t';
    if (kept < longest) {
      if (kept == characters.length) {
        characters = Arrays.copyOf(characters, kept * 2);
      }
      characters[kept++] = (char) c;
    }
    length++;
  }

  /// A character of one to four bytes, the first of which is passed.
  private void decoded(int first, int longest) {
    if (first < 0x80) {
      put(first, longest);
    } else if (first < 0xE0) {
      put(((first & 0x1F) << 6) | following(), longest);
    } else if (first < 0xF0) {
      put(((first & 0x0F) << 12) | (following() << 6) | following(), longest);
    } else {
      var point = ((first & 0x07) << 18) | (following() << 12) | (following() << 6) | following();
      put(Character.highSurrogate(point), longest);
      put(Character.lowSurrogate(point), longest);
    }
  }

  private int following() {
    return bytes.next() & 0x3F;
  }

  private int escaped() {
    var c = bytes.next();
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> (hex() << 12) | (hex() << 8) | (hex() << 4) | hex();
      default -> throw bytes.refused(c, "an escape");
    };
  }

  private int hex() {
    var c = bytes.next();
    var digit = c < 0x80 ? Character.digit(c, 16) : -1;
    if (digit < 0) {
      throw bytes.refused(c, "a hexadecimal digit");
    }
    return digit;
  }
}
