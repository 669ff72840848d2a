/// The tables in a file, row by row: where they begin, what their columns are called, what stands
/// in their cells, what is wrong with their shape. One reader for each family of formats; all speak
/// to a `TableSink`.
@NullMarked
package mizan.engine.tables;

import org.jspecify.annotations.NullMarked;
