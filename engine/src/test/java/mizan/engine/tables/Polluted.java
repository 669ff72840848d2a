package mizan.engine.tables;

import java.util.List;

/// A polluted file beside what a reader should find in it.
///
/// @param kind the kind of pollution
/// @param place where, for the one who looks for the fault
/// @param header the names of the columns; empty when the file has none
/// @param rows the rows of data, those of all its tables
record Polluted(
    String kind, String place, String text, List<String> header, List<List<String>> rows) {}
