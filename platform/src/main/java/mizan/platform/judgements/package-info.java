/// Criteria that no program measures, judged by people: two assessors give a value from the
/// criterion's scale with evidence and a note, neither seeing the other's first; where they are
/// apart, one thinks again or the unit settles it with a reason. What they come to is kept beside
/// the edition's results. Nothing that was said is ever changed or taken away.
///
/// Arrows: accounts, editions, methodologies, portals, web. Hears [ProvisionalResultsReady].
@NullMarked
@ApplicationModule(
    allowedDependencies = {"accounts", "editions", "methodologies", "portals", "web"})
package mizan.platform.judgements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
