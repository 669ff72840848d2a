/// What each public body is to mend: one recommendation for a body and a cause, made from an
/// edition's findings, answered by the body, and carried out only once the same criterion, measured
/// again, says so. What falls back is opened again, and what only a withdrawn edition said.
///
/// Arrows: accounts, bodies, editions, methodologies, portals, reports, web. Events:
/// [RecommendationVerified], [RecommendationFellBack]; hears [EditionPublished],
/// [EditionRechecked], [EditionWithdrawn].
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "accounts",
      "bodies",
      "editions",
      "methodologies",
      "portals",
      "reports",
      "web"
    })
package mizan.platform.recommendations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
