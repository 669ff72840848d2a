package mizan.engine.triage;

/// How much the rows of a class differ in a column that is sensitive (l-diversity: A.
/// Machanavajjhala and others, 2007): where they all say the same, hiding among them hides nothing.
///
/// @param column from 1
/// @param least different values in the class that has fewest: the l of the column
/// @param alike rows in classes that all say the same
public record Diversity(int column, String name, long least, long alike) {}
