/// What a file holds, measured in one pass: its kind, its charset, its tables, and of each column
/// the shapes, types, gaps and extremes of its cells. `Profiler` is the face. START HERE.
///
/// A profile has figures and places, and never a value that could be of a person.
@NullMarked
package mizan.engine.content;

import org.jspecify.annotations.NullMarked;
