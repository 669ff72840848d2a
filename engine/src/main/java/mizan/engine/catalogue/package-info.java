/// A portal's holdings in our words, shaped like DCAT: datasets, distributions, publishers,
/// licences.
///
/// What the portal said is kept beside what we understood of it. Arrows: vocabularies, dcat.
@NullMarked
package mizan.engine.catalogue;

import org.jspecify.annotations.NullMarked;
