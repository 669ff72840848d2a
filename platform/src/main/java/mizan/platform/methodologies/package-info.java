/// The methodology in force: what is asked, with which weight, and what it means to people.
///
/// Arrows: web. Events: none.
@NullMarked
@ApplicationModule(allowedDependencies = "web")
package mizan.platform.methodologies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
