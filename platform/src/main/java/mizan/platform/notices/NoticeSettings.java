package mizan.platform.notices;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How letters leave the site, beside the server that `spring.mail` names.
///
/// @param outbox whether this is a development machine: the unit may read letters on a page, and
///   webhooks may lead to the machine itself
/// @param from the sender's address
@ConfigurationProperties("mizan.notices")
record NoticeSettings(
    @DefaultValue("false") boolean outbox, @DefaultValue("mizan@localhost") String from) {}
