package mizan.engine.harvesting;

import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Repairs the attributes of RDF/XML that hold an IRI or a language. A document with a DOCTYPE,
/// which may change what any name means, passes as it is.
final class XmlRepair extends RdfRepair {
  private static final Pattern REFERENCE =
      Pattern.compile("&(?:(\\w+)|#(\\d{1,7})|#x(\\p{XDigit}{1,6}));");

  private static final int NAME = 100;

  private final RdfFaults faults;
  private final StringBuilder markup = new StringBuilder();
  private State state = State.TEXT;
  private String closing = "";
  private int closed;
  private boolean named;
  private byte quote;

  /// Where in the grammar the next byte stands.
  private enum State {
    TEXT,
    OPENED,
    DECLARED,
    UNTIL_CLOSED,
    TAG,
    OPENS_VALUE,
    VALUE,
    AS_IT_IS
  }

  XmlRepair(InputStream in, RdfFaults faults) {
    super(in);
    this.faults = faults;
  }

  @Override
  void step(byte next) {
    switch (state) {
      case TEXT -> state = next == '<' ? State.OPENED : State.TEXT;
      case OPENED -> opened(next);
      case DECLARED -> declared(next);
      case UNTIL_CLOSED -> untilClosed(next);
      case TAG -> tag(next);
      case VALUE -> value(next);
      case OPENS_VALUE, AS_IT_IS -> {}
    }
    put(next);
    if (state == State.OPENS_VALUE) {
      hold();
      state = State.VALUE;
    }
  }

  private void opened(byte next) {
    markup.setLength(0);
    named = false;
    state =
        switch (next) {
          case '!' -> State.DECLARED;
          case '?' -> until("?>");
          default -> State.TAG;
        };
  }

  private void declared(byte next) {
    markup.append((char) next);
    var text = markup.toString();
    state =
        switch (text) {
          case "--" -> until("-->");
          case "[CDATA[" -> until("]]>");
          default ->
              "--".startsWith(text) || "[CDATA[".startsWith(text) ? State.DECLARED : State.AS_IT_IS;
        };
  }

  private State until(String end) {
    closing = end;
    closed = 0;
    return State.UNTIL_CLOSED;
  }

  /// All ends are one or two equal signs, then `>`.
  private void untilClosed(byte next) {
    if (next == closing.charAt(0)) {
      closed = Math.min(closed + 1, closing.length() - 1);
    } else {
      state = next == '>' && closed == closing.length() - 1 ? State.TEXT : state;
      closed = 0;
    }
  }

  private void tag(byte next) {
    switch (next) {
      case '>' -> state = State.TEXT;
      case '"', '\'' -> {
        quote = next;
        state = State.OPENS_VALUE;
      }
      case ' ', '\t', '\r', '\n' -> named = true;
      case '=' -> named = true;
      default -> {
        if (named) {
          markup.setLength(0);
          named = false;
        }
        if (markup.length() < NAME) {
          markup.append((char) next);
        }
      }
    }
  }

  private void value(byte next) {
    if (next == quote) {
      state = State.TAG;
      named = true;
      var given = held();
      var meant = given == null ? null : meant(given);
      if (given != null && meant != null) {
        var repaired = repaired(meant);
        replace(given, repaired.equals(meant) ? given : written(repaired));
      }
    }
  }

  private String repaired(String meant) {
    var name = markup.toString();
    return switch (name.substring(name.indexOf(':') + 1)) {
      case "about", "resource", "datatype" -> faults.iri(meant, where());
      case "lang" -> {
        var language = meant.isEmpty() ? meant : faults.language(meant, where());
        yield language == null ? "" : language;
      }
      default -> meant;
    };
  }

  /// A value without references; null when it has some that are not known without a DOCTYPE.
  private static @Nullable String meant(String given) {
    if (given.indexOf('&') < 0) {
      return given;
    }
    var meant = new StringBuilder();
    var references = REFERENCE.matcher(given);
    while (references.find()) {
      var point = point(references);
      if (!Character.isValidCodePoint(point)) {
        return null;
      }
      references.appendReplacement(meant, Matcher.quoteReplacement(Character.toString(point)));
    }
    return references.appendTail(meant).toString();
  }

  private static int point(Matcher reference) {
    if (reference.group(2) != null) {
      return Integer.parseInt(reference.group(2));
    }
    if (reference.group(3) != null) {
      return Integer.parseInt(reference.group(3), 16);
    }
    return switch (reference.group(1)) {
      case "amp" -> '&';
      case "lt" -> '<';
      case "gt" -> '>';
      case "quot" -> '"';
      case "apos" -> '\'';
      default -> -1;
    };
  }

  private static String written(String repaired) {
    return repaired
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace("'", "&apos;")
        .replace("\"", "&quot;");
  }
}
