/// The country that the site is started with: its bodies and portals, registered at the start.
///
/// The invented one also gets its portals, replayed on the loopback address, and a first edition.
/// Nobody uses this room. Arrows: bodies, portals, editions, inventory, web. Events: none; hears
/// [ProvisionalResultsReady].
@NullMarked
@ApplicationModule(allowedDependencies = {"bodies", "portals", "editions", "inventory", "web"})
package mizan.platform.countries;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
