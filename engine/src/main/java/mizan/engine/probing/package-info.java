/// Looks at the files of datasets: fetches each, opens it in a process of its own, and tells what
/// was seen. Facts only, no judgement. `Prober` is the face. START HERE.
///
/// A file that exhausts a worker's memory or time ends that worker, never the run; what we could
/// not see for a reason of ours is told as such.
@NullMarked
package mizan.engine.probing;

import org.jspecify.annotations.NullMarked;
