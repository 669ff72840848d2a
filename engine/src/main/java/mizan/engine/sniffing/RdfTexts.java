package mizan.engine.sniffing;

import java.util.Optional;
import java.util.regex.Pattern;

/// Which of the four syntaxes of RDF without tags a text is written in.
///
/// Addresses, texts and comments are emptied first, so that what remains is punctuation.
///
/// Source: RDF 1.1 Turtle, TriG, N-Triples, N-Quads (W3C Recommendations of 2014).
final class RdfTexts {
  private static final int LINES_LOOKED_AT = 50;
  private static final String NODE = "(?:<>|_:[^\\s<>\"]+)";
  private static final Pattern STATEMENT =
      Pattern.compile(
          NODE
              + "\\s*<>\\s*(?:"
              + NODE
              + "|\"\"(?:@[A-Za-z0-9-]+|\\^\\^<>)?)\\s*("
              + NODE
              + ")?\\s*\\.\\s*");
  private static final Pattern DIRECTIVE =
      Pattern.compile("(?:@prefix|(?i:prefix))\\s+[^\\s:<]*:\\s*<|(?:@base|(?i:base))\\s+<");
  private static final Pattern SUBJECT =
      Pattern.compile("<>\\s+(?:<>|a\\s|[A-Za-z_][\\w-]*:[^\\s<>=]+\\s)");
  private static final Pattern GRAPH =
      Pattern.compile("(?:^|[.}\\s])(?:(?i:graph)\\s+)?(?:<>|[\\w.-]*:[\\w.-]*|)\\s*\\{");

  private RdfTexts() {}

  static Optional<Sniffed> find(String text, boolean whole) {
    var first = text.charAt(0);
    if (first != '<' && first != '@' && first != '#' && first != '_' && !startsByWord(text)) {
      return Optional.empty();
    }
    var bare = bare(text).strip();
    if (DIRECTIVE.matcher(bare).lookingAt()) {
      return Optional.of(groups(bare, "directive of prefixes"));
    }
    var lines = findStatements(bare, whole);
    if (lines.isPresent()) {
      return lines;
    }
    return SUBJECT.matcher(bare).lookingAt()
        ? Optional.of(groups(bare, "subject and predicate"))
        : Optional.empty();
  }

  private static boolean startsByWord(String text) {
    return text.regionMatches(true, 0, "prefix", 0, 6)
        || text.regionMatches(true, 0, "base", 0, 4)
        || text.regionMatches(true, 0, "graph", 0, 5)
        || (text.charAt(0) == '{' && text.contains("<") && text.contains(" ."));
  }

  /// Turtle, or TriG when a group in braces stands among the statements.
  private static Sniffed groups(String bare, String evidence) {
    return GRAPH.matcher(bare).find()
        ? TextKinds.of(FileKind.RDF_TRIG, evidence + ", a graph in braces")
        : TextKinds.of(FileKind.RDF_TURTLE, evidence);
  }

  /// One statement a line, of three or four terms.
  private static Optional<Sniffed> findStatements(String bare, boolean whole) {
    var lines = bare.lines().filter(line -> !line.isBlank()).limit(LINES_LOOKED_AT + 1L).toList();
    var last = !whole && lines.size() > 1 ? lines.size() - 1 : lines.size();
    var quads = false;
    for (var line : lines.subList(0, last)) {
      var statement = STATEMENT.matcher(line.strip());
      if (!statement.matches()) {
        return Optional.empty();
      }
      quads |= statement.group(1) != null;
    }
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(
            quads
                ? TextKinds.of(FileKind.RDF_N_QUADS, "a statement of four terms a line")
                : TextKinds.of(FileKind.RDF_N_TRIPLES, "a statement a line"));
  }

  /// The text with `<>` for addresses, `""` for texts, and without comments.
  private static String bare(String text) {
    var bare = new StringBuilder();
    var at = 0;
    while (at < text.length()) {
      var sign = text.charAt(at);
      var end =
          switch (sign) {
            case '<' -> endOfAddress(text, at);
            case '"' -> endOfText(text, at);
            case '#' -> endOfLine(text, at);
            default -> -1;
          };
      if (end < 0) {
        bare.append(sign);
        at++;
      } else {
        bare.append(sign == '<' ? "<>" : sign == '"' ? "\"\"" : "");
        at = end;
      }
    }
    return bare.toString();
  }

  /// Tags of XML look like addresses: ours have a scheme, a fragment or a path.
  private static int endOfAddress(String text, int from) {
    var at = from + 1;
    while (at < text.length() && " \t\r\n<>\"{}|^`\\".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    if (at == text.length() || text.charAt(at) != '>') {
      return -1;
    }
    var address = text.substring(from + 1, at);
    var path = address.indexOf('/');
    var like =
        address.isEmpty()
            || address.contains("//")
            || address.startsWith("#")
            || address.matches("(urn|tag|mailto|tel|doi|info|ark):.*")
            || (path > 0 && path < address.length() - 1);
    return like ? at + 1 : -1;
  }

  private static int endOfText(String text, int from) {
    var mark = text.startsWith("\"\"\"", from) ? "\"\"\"" : "\"";
    var at = from + mark.length();
    while (at < text.length() && !text.startsWith(mark, at)) {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    return Math.min(text.length(), at + mark.length());
  }

  private static int endOfLine(String text, int from) {
    var end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }
}
