package mizan.platform.accounts;

import java.time.Instant;
import mizan.platform.web.Language;

/// A person wants letters sent to another address, which is still to be proven theirs.
///
/// @param secret opens the door in the letter's link, once
public record MailChangeAsked(String mail, Language language, Secret secret, Instant expires) {}
