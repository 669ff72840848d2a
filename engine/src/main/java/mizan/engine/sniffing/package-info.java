/// What a file really is, told from its bytes, whatever its name and its portal claim. `Sniffer` is
/// the face; `FileKind` lists what it can tell apart.
///
/// Uses no other room.
@NullMarked
package mizan.engine.sniffing;

import org.jspecify.annotations.NullMarked;
