/// The front page, and later news and search across all rooms.
///
/// May see every room; no room may see it. Events: none.
@NullMarked
@ApplicationModule(allowedDependencies = "web")
package mizan.platform.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
