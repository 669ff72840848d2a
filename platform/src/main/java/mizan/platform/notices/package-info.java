/// Notices: who is told what, and how letters leave the site.
///
/// Letters wait in an outbox, written in the transaction of what they tell, until they are sent.
/// Arrows: accounts, web. Hears: InvitationMade, RecoveryAsked, MailChangeAsked, AccountChanged.
@NullMarked
@ApplicationModule(allowedDependencies = {"accounts", "web"})
package mizan.platform.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
