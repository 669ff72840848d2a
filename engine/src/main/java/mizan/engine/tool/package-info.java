/// The command line: one file a command; each also shows how the engine is used.
///
/// Arrows: may use every room.
@NullMarked
package mizan.engine.tool;

import org.jspecify.annotations.NullMarked;
