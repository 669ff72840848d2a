/// The page kit every room writes its pages with: languages, words, formats, charts, problems.
///
/// A room's controller is a [PageController] and returns a [Page]; the rest is done here. Arrows:
/// none. Events: none.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package mizan.platform.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
