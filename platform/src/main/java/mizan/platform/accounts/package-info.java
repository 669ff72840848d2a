/// Accounts: people, their roles, how they sign in, who may use which address, and the audit trail.
///
/// Other rooms ask [Accounts] who is there and tell [Audit] what they changed; both in the same
/// transaction as the change. Arrows: web. Events: [InvitationMade], [RecoveryAsked],
/// [MailChangeAsked], [AccountChanged].
@NullMarked
@ApplicationModule(allowedDependencies = {"web"})
package mizan.platform.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
