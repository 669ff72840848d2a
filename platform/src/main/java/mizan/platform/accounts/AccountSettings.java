package mizan.platform.accounts;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import mizan.platform.web.Trilingual;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What an operator sets for accounts.
///
/// @param breached a file of SHA-1 hashes of passwords that are known to have leaked, in ascending
///   order, one a line, as Have I Been Pwned hands them out; null for none
/// @param oidc the identity provider by which people may sign in; null for none
@ConfigurationProperties("mizan.accounts")
record AccountSettings(@Nullable Path breached, @Nullable Oidc oidc) {

  /// An identity provider (OpenID Connect), and what this site is to it.
  ///
  /// @param issuer its address, below which `.well-known/openid-configuration` is found
  /// @param name as people know it
  /// @param twoFactors the values of `amr` and `acr` by which it says that somebody was known by
  ///   two factors; none when it never counts as more than one
  record Oidc(
      String issuer,
      String clientId,
      String clientSecret,
      Trilingual name,
      @DefaultValue List<String> twoFactors) {
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

    Oidc {
      require(issuer, "issuer");
      require(clientId, "client-id");
      require(clientSecret, "client-secret");
      Objects.requireNonNull(name, "Set mizan.accounts.oidc.name.ar, .fr and .en.");
      require(name.ar(), "name.ar");
      require(name.fr(), "name.fr");
      require(name.en(), "name.en");
      var address = URI.create(issuer);
      var isOfThisMachine = THIS_MACHINE.contains(String.valueOf(address.getHost()));
      if (!"https".equals(address.getScheme()) && !isOfThisMachine) {
        throw new IllegalArgumentException("mizan.accounts.oidc.issuer must begin with https://.");
      }
      twoFactors = List.copyOf(twoFactors);
    }

    private static void require(@Nullable String given, String name) {
      if (given == null || given.isBlank()) {
        throw new IllegalArgumentException("Set mizan.accounts.oidc." + name + ".");
      }
    }
  }
}
