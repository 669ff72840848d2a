package mizan.engine.content;

import mizan.engine.places.Misplacement;
import mizan.engine.places.Places;

/// The points of a table that has a column of latitudes and one of longitudes, held against the
/// country's box.
///
/// @param pairs rows with both coordinates as plain numbers
/// @param sound pairs that lie where they can
/// @param misplaced by row
public record Points(String table, long pairs, long sound, Places<Misplacement> misplaced) {}
