/// What lies where: the country's box, single positions, and the geometries of GeoJSON, heard in
/// one pass and in constant memory. `Geometries` is the face. START HERE. Arrows: tables,
/// vocabularies.
@NullMarked
package mizan.engine.places;

import org.jspecify.annotations.NullMarked;
