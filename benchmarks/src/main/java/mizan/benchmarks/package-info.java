/// Measures whole runs of the engine on real catalogues and writes what was measured, with the
/// machine and the date, to `benchmarks/RESULTS.md`.
@NullMarked
package mizan.benchmarks;

import org.jspecify.annotations.NullMarked;
