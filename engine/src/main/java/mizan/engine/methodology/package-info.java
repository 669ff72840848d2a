/// A versioned methodology read from a file: which criteria, with which weights, gates and levels.
///
/// Arrows: criteria.
@NullMarked
package mizan.engine.methodology;

import org.jspecify.annotations.NullMarked;
