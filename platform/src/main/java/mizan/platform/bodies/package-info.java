/// Public bodies: ministries, agencies, municipalities, each with its name in three languages.
///
/// Arrows: accounts, web. Events: none.
@NullMarked
@ApplicationModule(allowedDependencies = {"accounts", "web"})
package mizan.platform.bodies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
