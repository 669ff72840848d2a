/// Timetables of public transport (GTFS): are its files, fields, keys, references, times and days
/// complete and consistent? `Feeds` is the face. START HERE. Arrows: places, tables.
///
/// Ids are kept as hashes of 64 bits, two million of a kind at most; all else passes by.
@NullMarked
package mizan.engine.feeds;

import org.jspecify.annotations.NullMarked;
