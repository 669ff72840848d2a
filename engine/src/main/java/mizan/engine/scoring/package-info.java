/// Values to points, dimensions, levels and ranks: one set-based pass over the result columns.
///
/// Nothing is measured here: other weights touch no network and no dataset. Arrows: criteria, mqa,
/// methodology, results.
@NullMarked
package mizan.engine.scoring;

import org.jspecify.annotations.NullMarked;
