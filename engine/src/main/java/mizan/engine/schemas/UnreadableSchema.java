package mizan.engine.schemas;

/// A schema that cannot be read: where, and why.
public final class UnreadableSchema extends Exception {
  private final String at;
  private final SchemaFault fault;
  private final String given;

  /// @param at a JSON pointer, or line and column; "" for the whole
  /// @param given what stands there, shortened; "" when nothing does
  UnreadableSchema(String at, SchemaFault fault, String given) {
    super(at + " " + fault.code() + " " + given);
    this.at = at;
    this.fault = fault;
    this.given = given;
  }

  public String at() {
    return at;
  }

  public SchemaFault fault() {
    return fault;
  }

  public String given() {
    return given;
  }
}
