package mizan.platform.accounts;

import org.springframework.context.annotation.Import;

/// What the audit consists of, for a command that starts nothing else of the site.
@Import({Audit.class, AuditStore.class})
public class AuditParts {}
