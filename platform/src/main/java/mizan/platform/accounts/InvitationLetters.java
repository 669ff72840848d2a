package mizan.platform.accounts;

import java.time.Duration;
import java.time.Instant;
import mizan.platform.accounts.Limits.Limit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Has invitations' letters sent, but so many only: neither may a stolen account of the unit send
/// the site's letters to the whole country, nor may one address be flooded with them.
@Component
class InvitationLetters {
  static final Limit OF_INVITER = new Limit("invitation by", 100, Duration.ofHours(1));
  static final Limit TO_MAIL = new Limit("invitation to", 5, Duration.ofDays(1));

  private final Limits limits;
  private final ApplicationEventPublisher events;

  InvitationLetters(Limits limits, ApplicationEventPublisher events) {
    this.limits = limits;
    this.events = events;
  }

  /// @param by the id of whoever invites
  /// @throws mizan.platform.web.Problem when it is one letter too many
  void send(String by, Invitation invitation, Secret secret, Instant expires) {
    limits.count(OF_INVITER, by);
    limits.count(TO_MAIL, invitation.mail());
    events.publishEvent(
        new InvitationMade(
            invitation.mail(), invitation.language(), invitation.grant(), secret, expires));
  }
}
