/// Where the engine's per-dataset work will run on an Apache Spark cluster: one thin adapter.
///
/// Nothing runs here yet: one machine measures a million datasets in well under a minute.
@NullMarked
package mizan.spark;

import org.jspecify.annotations.NullMarked;
