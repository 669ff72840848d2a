/// Methodologies: what is asked, with which weight, and what it means to people; versions from
/// their draft over a replay on the last edition to publication, after which they never change.
///
/// Arrows: accounts, web. Events: none. [Replay] is what it asks of the room that keeps results.
@NullMarked
@ApplicationModule(allowedDependencies = {"accounts", "web"})
package mizan.platform.methodologies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
