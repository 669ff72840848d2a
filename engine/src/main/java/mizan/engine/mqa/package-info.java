/// The European Metadata Quality Assessment: 405 points, exactly, in a reading whose options are
/// named.
///
/// There is no single official number: published readings of one catalogue differ by up to 80
/// points. So a reading always says its profile and how it took links. Arrows: catalogue, dcat,
/// criteria, vocabularies.
@NullMarked
package mizan.engine.mqa;

import org.jspecify.annotations.NullMarked;
