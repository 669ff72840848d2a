/// The country that the site is started with: its bodies and portals, registered at the start.
///
/// The invented one also gets its portals, replayed on the loopback address, and a first edition.
/// Nobody uses this room. Arrows: bodies, editions, exchange, inventory, portals, web. Events:
/// none; hears [ProvisionalResultsReady].
@NullMarked
@ApplicationModule(
    allowedDependencies = {"bodies", "editions", "exchange", "inventory", "portals", "web"})
package mizan.platform.countries;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
