/// Public bodies in their tree: what they are called and coded, when they lived, who answers for
/// their data; taken from files after a look at what would change; how many of them take part.
///
/// Arrows: accounts, web. Events: none. What is measured comes through [Participation].
@NullMarked
@ApplicationModule(allowedDependencies = {"accounts", "web"})
package mizan.platform.bodies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
