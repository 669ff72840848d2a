package mizan.engine.harvesting;

/// What is wrong with a JSON document, and where.
final class JsonFault extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String what;
  private final long line;
  private final long position;
  private final boolean ended;

  /// @param line from 1
  /// @param position of the byte that is at fault, from 0
  /// @param ended whether nothing more came where more must
  JsonFault(String what, long line, long position, boolean ended) {
    super(what, null, false, false);
    this.what = what;
    this.line = line;
    this.position = position;
    this.ended = ended;
  }

  /// What stood there, and what should have.
  String what() {
    return what;
  }

  /// `line 3, byte 127`.
  String where() {
    return "line " + line + ", byte " + position;
  }

  boolean ended() {
    return ended;
  }
}
