/// The portals under evaluation: where each stands, what it is called, which body answers for it.
///
/// Arrows: accounts, bodies, web. Events: none.
@NullMarked
@ApplicationModule(allowedDependencies = {"accounts", "bodies", "web"})
package mizan.platform.portals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
