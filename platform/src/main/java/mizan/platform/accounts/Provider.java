package mizan.platform.accounts;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.net.URI;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import mizan.platform.accounts.AccountSettings.Oidc;
import mizan.platform.web.Language;
import mizan.platform.web.Problem;
import mizan.platform.web.SiteAddress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.StandardClaimAccessor;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClientException;

/// The identity provider (OpenID Connect) that the operator has named, if any: vouches for mail
/// addresses of people who know themselves to it.
@Component
class Provider {
  private static final Logger LOG = LoggerFactory.getLogger(Provider.class);

  private final Optional<Oidc> settings;
  private final SiteAddress address;
  private final OidcAuthorizationCodeAuthenticationProvider exchange;

  /// What the provider says of itself; null until it has said so.
  private volatile @Nullable ClientRegistration known;

  Provider(AccountSettings settings, SiteAddress address, InstantSource clock) {
    this.settings = Optional.ofNullable(settings.oidc());
    this.address = address;
    var decoders = new OidcIdTokenDecoderFactory();
    decoders.setJwtValidatorFactory(by -> validator(by, clock.withZone(ZoneOffset.UTC)));
    this.exchange =
        new OidcAuthorizationCodeAuthenticationProvider(
            new RestClientAuthorizationCodeTokenResponseClient(), new OidcUserService());
    this.exchange.setJwtDecoderFactory(decoders);
  }

  /// The address where the provider asks people who they are.
  URI door(Language language, Visit visit) {
    return URI.create(request(registration(), language, visit).getAuthorizationRequestUri());
  }

  /// Exchanges the code that somebody has brought back.
  ///
  /// @throws Problem when the provider vouches for no verified mail address, or does not answer
  Vouched vouched(Language language, Visit visit, String code) {
    if (code.isEmpty()) {
      throw Problem.unknown("accounts.provider.refused"); // as when they said no over there
    }
    var registration = registration();
    var request = request(registration, language, visit);
    var response =
        OAuth2AuthorizationResponse.success(code)
            .redirectUri(Objects.requireNonNull(request.getRedirectUri()))
            .state(visit.state().text())
            .build();
    var shown =
        new OAuth2LoginAuthenticationToken(
            registration, new OAuth2AuthorizationExchange(request, response));
    var user = (OidcUser) Objects.requireNonNull(authenticate(shown)).getPrincipal();
    return read(Objects.requireNonNull(user), language);
  }

  /// What the library refuses, and what it cannot read, is told by the same words.
  private @Nullable Authentication authenticate(OAuth2LoginAuthenticationToken shown) {
    try {
      return exchange.authenticate(shown);
    } catch (AuthenticationException | IllegalArgumentException refused) {
      LOG.warn("The identity provider's answer was refused: {}", refused.getMessage());
      throw Stream.iterate((Throwable) refused, Objects::nonNull, Throwable::getCause)
              .anyMatch(ResourceAccessException.class::isInstance)
          ? Problem.busy("accounts.provider.down")
          : Problem.unknown("accounts.provider.refused");
    }
  }

  /// The address and the word that it is verified must come from the same statement.
  private Vouched read(OidcUser user, Language language) {
    var says =
        Stream.<@Nullable StandardClaimAccessor>of(user.getIdToken(), user.getUserInfo())
            .filter(Objects::nonNull)
            .filter(claims -> claims.getEmail() != null)
            .findFirst()
            .filter(claims -> Boolean.TRUE.equals(claims.getEmailVerified()))
            .orElseThrow(() -> Problem.forbidden("accounts.provider.unverified"));
    var name = Objects.requireNonNullElse(user.getFullName(), "");
    return new Vouched(
        Mails.clean(Objects.requireNonNull(says.getEmail())), name, language, factors(user));
  }

  /// Two, if the provider says so in words that the operator has named.
  private int factors(OidcUser user) {
    var token = user.getIdToken();
    var methods = Objects.requireNonNullElse(token.getAuthenticationMethods(), List.<String>of());
    var level = Stream.ofNullable(token.getAuthenticationContextClass());
    var named = settings.orElseThrow().twoFactors();
    return Stream.concat(methods.stream(), level).anyMatch(named::contains) ? 2 : 1;
  }

  /// The same request when somebody leaves and when they are back.
  private OAuth2AuthorizationRequest request(
      ClientRegistration registration, Language language, Visit visit) {
    return OAuth2AuthorizationRequest.authorizationCode()
        .clientId(registration.getClientId())
        .authorizationUri(
            Objects.requireNonNull(registration.getProviderDetails().getAuthorizationUri()))
        .redirectUri(address.of(language, "/sign-in/provider/back"))
        .scopes(registration.getScopes())
        .state(visit.state().text())
        .attributes(
            Map.of(
                OidcParameterNames.NONCE,
                visit.nonce(),
                PkceParameterNames.CODE_VERIFIER,
                visit.verifier()))
        .additionalParameters(
            Map.of(
                OidcParameterNames.NONCE,
                hash(visit.nonce()),
                PkceParameterNames.CODE_CHALLENGE,
                hash(visit.verifier()),
                PkceParameterNames.CODE_CHALLENGE_METHOD,
                "S256",
                "ui_locales",
                language.code()))
        .build();
  }

  private ClientRegistration registration() {
    var oidc = settings.orElseThrow(() -> Problem.notFound("accounts.provider.none"));
    var before = known;
    if (before != null) {
      return before;
    }
    try {
      var found =
          ClientRegistrations.fromIssuerLocation(oidc.issuer())
              .registrationId("provider")
              .clientId(oidc.clientId())
              .clientSecret(oidc.clientSecret())
              .scope("openid", "email", "profile")
              .build();
      known = found;
      return found;
    } catch (IllegalArgumentException | IllegalStateException | RestClientException away) {
      LOG.warn("The identity provider {} cannot be used: {}", oidc.issuer(), away.getMessage());
      throw Problem.busy("accounts.provider.down");
    }
  }

  private static OAuth2TokenValidator<Jwt> validator(ClientRegistration by, Clock clock) {
    var time = new JwtTimestampValidator();
    time.setClock(clock);
    var claims = new OidcIdTokenValidator(by);
    claims.setClock(clock);
    return new DelegatingOAuth2TokenValidator<>(time, claims);
  }

  private static String hash(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Secret.digest("SHA-256").digest(text.getBytes(US_ASCII)));
  }
}
