package mizan.platform.accounts;

import java.time.Instant;
import mizan.platform.web.Language;

/// Somebody who has an account has lost the password.
///
/// @param secret opens the door in the letter's link, once
public record RecoveryAsked(String mail, Language language, Secret secret, Instant expires) {}
