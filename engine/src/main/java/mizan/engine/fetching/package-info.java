/// Polite and safe HTTP: who we are, how fast, how long, how much, and to which addresses.
///
/// Expected failures are values ([Fetched.Failed]). Bodies are spooled to disk, so that what is
/// read afterwards is whole or known to be cut. Arrows: `evidence`.
@NullMarked
package mizan.engine.fetching;

import org.jspecify.annotations.NullMarked;
