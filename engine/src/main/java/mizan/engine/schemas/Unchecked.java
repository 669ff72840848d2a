package mizan.engine.schemas;

/// Something that a schema asks and that is not checked.
///
/// @param at where it stands in the schema, as a JSON pointer
/// @param given what stands there, shortened
public record Unchecked(String at, String given) {}
