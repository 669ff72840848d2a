package mizan.platform.accounts;

import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;

/// Who stands behind the request that is being answered.
final class Standing {
  private Standing() {}

  static Optional<SignedIn> find() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof SignedIn known
        ? Optional.of(known)
        : Optional.empty();
  }
}
