/// The sections of an edition's report, each made of the same material.
@NullMarked
package mizan.platform.reports.sections;

import org.jspecify.annotations.NullMarked;
