/// The whole evaluation on one screen: [Evaluation] is where to start reading.
///
/// May use every room of the engine; no room may use it.
@NullMarked
package mizan.engine;

import org.jspecify.annotations.NullMarked;
