/// The same dataset across the editions of a portal, and across portals that list it.
///
/// What is certain is matched, what is doubtful waits for a person, and what a person said comes
/// first. Start with `Identity`. Arrows: catalogue, results, vocabularies.
@NullMarked
package mizan.engine.identity;

import org.jspecify.annotations.NullMarked;
