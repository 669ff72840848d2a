/// Personal data in tables: found by their form, their check figures and the names of columns, and
/// reported as counts and places. One file for each kind; `PersonalData` is the face. START HERE.
///
/// No value ever leaves this room: what is shown of it has all but its first sign covered.
@NullMarked
package mizan.engine.privacy;

import org.jspecify.annotations.NullMarked;
