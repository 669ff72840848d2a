/// Verdicts as columns on disk: one folder a portal, Parquet within, documented for anyone to use.
///
/// Layout and columns are described in `help/results.md`. Arrows: catalogue, criteria, mqa.
@NullMarked
package mizan.engine.results;

import org.jspecify.annotations.NullMarked;
