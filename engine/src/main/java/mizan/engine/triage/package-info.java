/// What in the tables of a file could tell of persons, and what may be done about it: what names
/// them, how few rows say the same of those who are not named, counts of few, free texts, what a
/// workbook says of its authors. `Triage` is the face. START HERE.
///
/// No value of the file comes out uncovered, and none is kept beyond the reading.
@NullMarked
package mizan.engine.triage;

import org.jspecify.annotations.NullMarked;
