/// The front page, the search across all rooms, and what it is asked for in vain.
///
/// No room may see it. Events: none; hears [EditionPublished], [EditionRechecked].
@NullMarked
@ApplicationModule(allowedDependencies = {"portals", "methodologies", "editions", "reports", "web"})
package mizan.platform.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
