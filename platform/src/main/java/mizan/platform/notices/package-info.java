/// Notices: who is told what, and how it leaves the site: letters, feeds, webhooks.
///
/// What is public is written down as an [Announcement], handed to whoever follows, and told in the
/// reader's language when it is read. Letters wait in an outbox, written in the transaction of what
/// they tell, until they are sent. Nobody uses this room: it hears what others say. Arrows:
/// accounts, bodies, certificates, editions, exchange, portals, recommendations, web. Hears the
/// events of accounts, certificates, editions, exchange and recommendations. Events: none.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "accounts",
      "bodies",
      "certificates",
      "editions",
      "exchange",
      "portals",
      "recommendations",
      "web"
    })
package mizan.platform.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
