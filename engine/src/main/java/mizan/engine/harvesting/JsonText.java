package mizan.engine.harvesting;

import static mizan.engine.harvesting.JsonBytes.END;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.BitSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A JSON document read from front to back, a value at a time (RFC 8259; controls in texts pass).
///
/// The bytes are UTF-8 without fault, as [Utf8Repair] gives. What breaks the grammar is a
/// [JsonFault]. There are no bounds here: [JsonReader] sets them.
final class JsonText {
  private static final int LONGEST_NUMBER = 10_000;
  private static final int SURELY_LONG = 18;

  private final JsonBytes bytes;
  private final JsonStrings strings;
  private final StringBuilder number = new StringBuilder();

  JsonText(InputStream in) {
    bytes = new JsonBytes(in);
    strings = new JsonStrings(bytes);
  }

  JsonText() {
    this(InputStream.nullInputStream());
  }

  /// Begins another document.
  void open(byte[] document, int length) {
    bytes.open(new ByteArrayInputStream(document, 0, length));
  }

  /// The first byte of what comes next, which stays; -1 at the end of the document.
  int peek() {
    return bytes.lookBeyondSpace();
  }

  /// Makes sure that nothing more comes.
  void end() {
    var c = peek();
    if (c != END) {
      throw bytes.unexpected(c, "nothing more");
    }
  }

  /// How many bytes were passed.
  long position() {
    return bytes.position();
  }

  /// Reads an object; `each` gets a name and must read or skip its value.
  void members(Consumer<String> each) {
    if (enter('{', '}')) {
      do {
        each.accept(name());
      } while (goesOn('}'));
    }
  }

  /// Reads a list; `each` must read or skip an item.
  void items(Runnable each) {
    if (enter('[', ']')) {
      do {
        each.run();
      } while (goesOn(']'));
    }
  }

  /// Passes the bracket that opens an object or a list; whether there is something in it.
  boolean enter(char opening, char closing) {
    var c = peek();
    if (c != opening) {
      throw bytes.unexpected(c, "'" + opening + "'");
    }
    bytes.at++;
    if (peek() != closing) {
      return true;
    }
    bytes.at++;
    return false;
  }

  /// After a value: whether another follows in the same object or list, whose end is passed if not.
  boolean goesOn(char closing) {
    var c = peek();
    if (c != ',' && c != closing) {
      throw bytes.unexpected(c, "',' or '" + closing + "'");
    }
    bytes.at++;
    return c == ',';
  }

  /// The name of a member, up to its value.
  String name() {
    var c = peek();
    if (c != '"') {
      throw bytes.unexpected(c, "a name in quotes");
    }
    bytes.at++;
    var name = strings.name();
    c = peek();
    if (c != ':') {
      throw bytes.unexpected(c, "':'");
    }
    bytes.at++;
    return name;
  }

  /// Reads the string that comes next, cut after so many characters.
  Json.Text string(int longest) {
    bytes.at++;
    return strings.read(longest);
  }

  /// How many characters the string last read has, before it was cut.
  long length() {
    return strings.length();
  }

  /// Reads what is neither object nor list nor string.
  Json scalar() {
    var c = peek();
    return switch (c) {
      case 't' -> word("true", new Json.Flag(true));
      case 'f' -> word("false", new Json.Flag(false));
      case 'n' -> word("null", new Json.Null());
      default -> {
        if (c != '-' && !isDigit(c)) {
          throw bytes.unexpected(c, "a value");
        }
        yield number();
      }
    };
  }

  private Json word(String word, Json value) {
    for (var i = 0; i < word.length(); i++) {
      var c = bytes.look();
      if (c != word.charAt(i)) {
        throw bytes.unexpected(c, word);
      }
      bytes.at++;
    }
    return value;
  }

  /// Numbers beyond a long stay as they are written: an id of 30 digits is not a quantity.
  private Json number() {
    number.setLength(0);
    take('-', '-');
    if (!take('0', '0')) {
      digits();
    } else if (isDigit(bytes.look())) {
      throw bytes.fault("a number that begins with 0");
    }
    var whole = true;
    if (take('.', '.')) {
      whole = false;
      digits();
    }
    if (take('e', 'E')) {
      whole = false;
      if (!take('+', '+')) {
        take('-', '-');
      }
      digits();
    }
    var written = number.toString();
    var value = whole ? whole(written) : null;
    return value == null ? new Json.Text(written, true) : value;
  }

  private static Json.@Nullable Whole whole(String written) {
    try {
      return written.length() <= SURELY_LONG + 2 ? new Json.Whole(Long.parseLong(written)) : null;
    } catch (NumberFormatException _) {
      return null;
    }
  }

  private boolean take(char one, char other) {
    var c = bytes.look();
    if (c != one && c != other) {
      return false;
    }
    number.append((char) c);
    bytes.at++;
    return true;
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private void digits() {
    var c = bytes.look();
    if (!isDigit(c)) {
      throw bytes.unexpected(c, "a digit");
    }
    for (; isDigit(c); c = bytes.look()) {
      if (number.length() == LONGEST_NUMBER) {
        throw bytes.fault("a number of more than " + LONGEST_NUMBER + " digits");
      }
      number.append((char) c);
      bytes.at++;
    }
  }

  /// Passes over a value, however deep it goes.
  void skip() {
    var objects = new BitSet();
    var depth = 0;
    do {
      if (depth > 0 && objects.get(depth - 1)) {
        name();
      }
      var opened = opens();
      if (opened != 0 && enter(opened, closing(opened == '{'))) {
        objects.set(depth++, opened == '{');
        continue;
      }
      if (opened == 0) {
        skipPlain();
      }
      while (depth > 0 && !goesOn(closing(objects.get(depth - 1)))) {
        depth--;
      }
    } while (depth > 0);
  }

  private char opens() {
    return switch (peek()) {
      case '{' -> '{';
      case '[' -> '[';
      default -> 0;
    };
  }

  private static char closing(boolean object) {
    return object ? '}' : ']';
  }

  private void skipPlain() {
    if (peek() == '"') {
      bytes.at++;
      strings.skip();
    } else {
      scalar();
    }
  }
}
