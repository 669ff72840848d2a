/// "Check my file before I publish": a data officer gives a file and reads what is in it, what to
/// mend and what must not be published. The file is opened by a process of its own and deleted;
/// nothing of it is kept.
///
/// Arrows: web. Events: none.
@NullMarked
@ApplicationModule(allowedDependencies = {"web"})
package mizan.platform.checks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
