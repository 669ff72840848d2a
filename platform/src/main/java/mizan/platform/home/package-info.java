/// The front page and the search across all portals' datasets.
///
/// No room may see it. Events: none; hears [EditionPublished], [EditionRechecked].
@NullMarked
@ApplicationModule(allowedDependencies = {"portals", "methodologies", "editions", "reports", "web"})
package mizan.platform.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
