package mizan.engine.harvesting;

import java.io.InputStream;
import java.util.regex.Pattern;

/// Repairs what stands in `<…>` and after a text's `@`, in Turtle and its kin.
final class TurtleRepair extends RdfRepair {
  private static final Pattern ESCAPE =
      Pattern.compile("\\\\(?:u(\\p{XDigit}{4})|U(\\p{XDigit}{8}))");
  private static final Pattern DIRECTED = Pattern.compile(".+--(ltr|rtl)");

  private final RdfFaults faults;
  private State state = State.BETWEEN;
  private byte quote;
  private int quotes;

  /// Where in the grammar the next byte stands.
  private enum State {
    BETWEEN,
    ESCAPED,
    COMMENT,
    IRI,
    OPENING,
    TEXT,
    TEXT_ESCAPED,
    LONG_TEXT,
    LONG_TEXT_ESCAPED,
    CLOSED,
    LANGUAGE
  }

  TurtleRepair(InputStream in, RdfFaults faults) {
    super(in);
    this.faults = faults;
  }

  @Override
  void step(byte next) {
    switch (state) {
      case BETWEEN -> between(next);
      case ESCAPED -> put(next, State.BETWEEN);
      case COMMENT -> put(next, next == '\n' ? State.BETWEEN : State.COMMENT);
      case IRI -> iri(next);
      case OPENING -> opening(next);
      case TEXT -> text(next);
      case TEXT_ESCAPED -> put(next, State.TEXT);
      case LONG_TEXT -> longText(next);
      case LONG_TEXT_ESCAPED -> put(next, State.LONG_TEXT);
      case CLOSED -> closed(next);
      case LANGUAGE -> language(next);
    }
  }

  private void put(byte next, State then) {
    put(next);
    state = then;
  }

  private void between(byte next) {
    switch (next) {
      case '<' -> {
        put(next, State.IRI);
        hold();
      }
      case '"', '\'' -> {
        put(next, State.OPENING);
        quote = next;
        quotes = 1;
      }
      case '#' -> put(next, State.COMMENT);
      case '\\' -> put(next, State.ESCAPED);
      default -> put(next);
    }
  }

  /// What does not close on its line, or opens again, is left to the parser.
  private void iri(byte next) {
    switch (next) {
      case '>' -> {
        var iri = held();
        if (iri != null) {
          replace(iri, repaired(iri));
        }
        put(next, State.BETWEEN);
      }
      case '<', '\n' -> {
        held();
        put(next, State.BETWEEN);
      }
      default -> put(next);
    }
  }

  private String repaired(String iri) {
    var meant =
        iri.indexOf('\\') < 0
            ? iri
            : ESCAPE
                .matcher(iri)
                .replaceAll(escape -> {
                  var digits = escape.group(1) == null ? escape.group(2) : escape.group(1);
                  var point = Integer.parseUnsignedInt(digits, 16);
                  return Character.isValidCodePoint(point)
                      ? java.util.regex.Matcher.quoteReplacement(Character.toString(point))
                      : "";
                });
    var repaired = faults.iri(meant, where());
    return repaired.equals(meant) ? iri : repaired;
  }

  private void opening(byte next) {
    if (next == quote) {
      quotes++;
      put(next, quotes == 3 ? State.LONG_TEXT : State.OPENING);
      quotes = quotes == 3 ? 0 : quotes;
    } else if (quotes == 2) {
      closed(next);
    } else {
      text(next);
    }
  }

  private void text(byte next) {
    put(next, next == quote ? State.CLOSED : next == '\\' ? State.TEXT_ESCAPED : State.TEXT);
  }

  private void longText(byte next) {
    quotes = next == quote ? quotes + 1 : 0;
    put(
        next,
        quotes == 3 ? State.CLOSED : next == '\\' ? State.LONG_TEXT_ESCAPED : State.LONG_TEXT);
  }

  private void closed(byte next) {
    if (next == '@') {
      hold();
      put(next, State.LANGUAGE);
    } else {
      state = State.BETWEEN;
      between(next);
    }
  }

  private void language(byte next) {
    if (next < 0 || next == '-' || next == '_' || Character.isLetterOrDigit(next)) {
      put(next);
      return;
    }
    var tag = held();
    if (tag != null && !DIRECTED.matcher(tag).matches()) {
      var repaired = faults.language(tag.substring(1), where());
      replace(tag, repaired == null ? "" : "@" + repaired);
    }
    state = State.BETWEEN;
    between(next);
  }
}
