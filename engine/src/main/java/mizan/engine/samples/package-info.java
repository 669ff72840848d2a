/// Makes the invented demonstration country: its portals' recordings, and the truth about them.
///
/// [Country] reads the facts written by hand in `samples/country`; [SampleCountry] writes from
/// them, by a seed, one recording per portal and the table of every finding the records must raise.
/// Records are made clean and then spoiled by a [Mutator]: the truth follows from that plan, never
/// from measuring.
///
/// Uses the JDK, Jackson, Jena and a YAML reader; uses no other room of the engine.
@NullMarked
package mizan.engine.samples;

import org.jspecify.annotations.NullMarked;
