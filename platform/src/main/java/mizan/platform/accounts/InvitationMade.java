package mizan.platform.accounts;

import java.time.Instant;
import mizan.platform.web.Language;

/// Somebody was called in by mail.
///
/// @param secret opens the door in the letter's link, once
public record InvitationMade(
    String mail, Language language, Grant grant, Secret secret, Instant expires) {}
