package mizan.platform.accounts;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// What an operator sets for accounts.
///
/// @param breached a file of SHA-1 hashes of passwords that are known to have leaked, in ascending
///   order, one a line, as Have I Been Pwned hands them out; null for none
@ConfigurationProperties("mizan.accounts")
record AccountSettings(@Nullable Path breached) {}
