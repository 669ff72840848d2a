/// In which charset a text is written, how surely, and whether it was spoilt by an earlier change
/// of charset. `Charsets` is the face.
///
/// Uses no other room.
@NullMarked
package mizan.engine.charsets;

import org.jspecify.annotations.NullMarked;
