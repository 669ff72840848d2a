package mizan.engine.triage;

/// A column in which the customary name of nobody stands for names: good practice.
///
/// @param column from 1
/// @param cells in which it stands
public record Good(String table, int column, String name, long cells) {}
