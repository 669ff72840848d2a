/// A file held against the schema that its publisher gives: a Table Schema of Data Package, or
/// metadata of CSV on the Web. `Schemas` is the face. START HERE.
///
/// What is told of a breach is its kind, its places and what the schema asks, never a value of the
/// file. What a schema asks and we do not check is named. No network.
@NullMarked
package mizan.engine.schemas;

import org.jspecify.annotations.NullMarked;
