/// DCAT as RDF: a description as a small tree, its conformance to DCAT-AP, the way to and from
/// Jena.
///
/// Arrows: uses no other room.
@NullMarked
package mizan.engine.dcat;

import org.jspecify.annotations.NullMarked;
