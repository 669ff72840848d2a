/// Measured editions as people read them: ranking, portals, datasets, criteria, reports, files.
///
/// Results do not change, so a report is computed once for an edition and a methodology and kept.
/// Arrows: bodies, portals, methodologies, editions, web. Events: none; hears
/// [ProvisionalResultsReady], [EditionPublished], [EditionRechecked].
@NullMarked
@ApplicationModule(allowedDependencies = {"bodies", "portals", "methodologies", "editions", "web"})
package mizan.platform.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
