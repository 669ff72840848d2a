/// From failing values to recommendations: what to mend first, what it takes, what it gains.
///
/// Arrows: criteria, methodology, mqa, results, scoring.
@NullMarked
package mizan.engine.advice;

import org.jspecify.annotations.NullMarked;
