/// What is measured of a dataset, a file or a portal; one file per criterion.
///
/// A criterion is a pure function: it makes no request and reads no clock. Its texts for people
/// stand in `cards/<code>/{ar,fr,en}.md`. Arrows: catalogue, dcat, vocabularies.
@NullMarked
package mizan.engine.criteria;

import org.jspecify.annotations.NullMarked;
