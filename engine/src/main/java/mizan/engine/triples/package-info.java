/// The triples of one document, however many there are: in memory while they are few, else sorted
/// on disk. `Triples` is the face; a graph comes out of it, and nobody sees where it lies.
///
/// Uses no other room.
@NullMarked
package mizan.engine.triples;

import org.jspecify.annotations.NullMarked;
