/// The report of a run in all its forms: page, JSON, CSV, DQV; the comparison of two runs; the
/// words and the cards that explain criteria to people in three languages.
///
/// Arrows: advice, criteria, methodology, mqa, results, scoring.
@NullMarked
package mizan.engine.reporting;

import org.jspecify.annotations.NullMarked;
