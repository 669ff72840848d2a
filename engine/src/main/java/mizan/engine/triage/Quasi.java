package mizan.engine.triage;

/// A column by which, together with others, persons can be known.
///
/// @param column from 1
/// @param name covered where it is rather a value
public record Quasi(int column, String name, QuasiKind kind) {}
