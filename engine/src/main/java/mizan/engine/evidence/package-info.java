/// What was asked over the network and what came, kept as a web archive (WARC, ISO 28500), so that
/// every finding can be shown and contested. `Archive` is the face. START HERE.
///
/// An archive stands alone: all that a run needed is in it, and from it the run can be made again
/// without a network. Digests are chained: nobody can change, drop or add an exchange unseen.
/// Arrows: uses no other room.
@NullMarked
package mizan.engine.evidence;

import org.jspecify.annotations.NullMarked;
