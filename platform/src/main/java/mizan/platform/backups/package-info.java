/// Copies of everything that the site must not lose, and how it is made anew from one.
///
/// It works on the tables and files of every room without knowing them.
///
/// Arrows: none. Events: none.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package mizan.platform.backups;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
