/// Any bytes at all, given to each reader: what must hold of them whatever they are. `Target` lists
/// the readers. START HERE.
///
/// `./mizan check` reads the seeds and every case that was ever found; `./mizan fuzz` looks for
/// more.
@NullMarked
package mizan.engine.fuzzing;

import org.jspecify.annotations.NullMarked;
