/// "Check my file before I publish": a data officer gives a file and reads what is in it, what to
/// mend, what must not be published, and what in it could tell of persons. The file is opened by a
/// process of its own and deleted; nothing of it is kept.
///
/// Arrows: bodies (for the places of the country), web. Events: none.
@NullMarked
@ApplicationModule(allowedDependencies = {"bodies", "web"})
package mizan.platform.checks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
