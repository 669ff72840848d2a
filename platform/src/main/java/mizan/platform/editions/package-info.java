/// Editions: a measuring of all portals at one time, its state, its results on disk.
///
/// One edition is measured at a time, in the background; one that was cut short goes on at the next
/// start. Between editions, links whose failure is not proven are asked for again. Arrows:
/// accounts, portals, web. Events: [EditionProgressed], [EditionMeasured], [EditionRechecked].
@NullMarked
@ApplicationModule(allowedDependencies = {"accounts", "portals", "web"})
package mizan.platform.editions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
