/// Reads a portal's whole catalogue, one dataset in memory at a time; one file per portal kind.
///
/// A harvest says whether it is complete, and if not, why: then it counts as held. Arrows:
/// catalogue, content, dcat, fetching, tables, triples, vocabularies.
@NullMarked
package mizan.engine.harvesting;

import org.jspecify.annotations.NullMarked;
