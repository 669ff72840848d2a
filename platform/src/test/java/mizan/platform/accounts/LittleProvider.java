package mizan.platform.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/// An identity provider on the loopback address that knows one client, checks what it is shown
/// (secret, address of the way back, RFC 7636) and says of people what a test has it say.
final class LittleProvider {
  static final String CLIENT = "mizan-under-test";
  static final String SECRET = "a secret of the test";

  private final HttpServer server;
  private final RSAKey key;
  private final Map<String, Said> codes = new ConcurrentHashMap<>();
  private final RSAKey another;
  private volatile boolean forges;
  private volatile boolean away;
  private volatile Map<String, Object> userInfo = Map.of();

  /// What a code stands for.
  private record Said(Map<String, String> asked, Instant now, Map<String, Object> claims) {}

  LittleProvider() {
    try {
      key = new RSAKeyGenerator(2048).keyID("one").generate();
      another = new RSAKeyGenerator(2048).keyID("one").generate();
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
    server.createContext(
        "/.well-known/openid-configuration", exchange -> json(exchange, 200, says()));
    server.createContext(
        "/keys", exchange -> json(exchange, 200, new JWKSet(key.toPublicJWK()).toJSONObject()));
    server.createContext("/token", this::token);
    server.createContext("/people", exchange -> json(exchange, 200, userInfo));
    server.start();
  }

  String issuer() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  void close() {
    server.stop(0);
  }

  /// Breaks off every connection, or goes on answering.
  void away(boolean is) {
    away = is;
  }

  /// Signs with a key that it has not published, under the name of the one that it has.
  void signWithAnotherKey(boolean does) {
    forges = does;
  }

  void tellLater(Map<String, Object> claims) {
    userInfo = claims;
  }

  /// Lets somebody through who came by this address.
  ///
  /// @param told changes what the token says
  /// @return with what they are sent back: state and code
  String letThrough(String door, Instant now, UnaryOperator<Map<String, Object>> told) {
    var asked = UriComponentsBuilder.fromUriString(door).build(true).getQueryParams();
    var plain = new HashMap<String, String>();
    asked
        .toSingleValueMap()
        .forEach((name, value) -> plain.put(name, URLDecoder.decode(value, UTF_8)));
    var claims = new HashMap<String, Object>();
    claims.put("iss", issuer());
    claims.put("sub", "somebody");
    claims.put("aud", CLIENT);
    claims.put("nonce", plain.get("nonce"));
    var code = "code" + codes.size();
    codes.put(code, new Said(plain, now, told.apply(claims)));
    return "?state=" + plain.get("state") + "&code=" + code;
  }

  private Map<String, Object> says() {
    return Map.of(
        "issuer",
        issuer(),
        "authorization_endpoint",
        issuer() + "/authorize",
        "token_endpoint",
        issuer() + "/token",
        "userinfo_endpoint",
        issuer() + "/people",
        "jwks_uri",
        issuer() + "/keys",
        "response_types_supported",
        new String[] {"code"},
        "subject_types_supported",
        new String[] {"public"},
        "id_token_signing_alg_values_supported",
        new String[] {"RS256"});
  }

  private void token(HttpExchange exchange) throws IOException {
    var form =
        UriComponentsBuilder.newInstance()
            .query(new String(exchange.getRequestBody().readAllBytes(), UTF_8))
            .build(true)
            .getQueryParams()
            .toSingleValueMap();
    var said = codes.remove(String.valueOf(form.get("code")));
    var isKnown =
        said != null
            && basic().equals(exchange.getRequestHeaders().getFirst("Authorization"))
            && decoded(form.get("redirect_uri")).equals(said.asked().get("redirect_uri"))
            && challenge(decoded(form.get("code_verifier")))
                .equals(said.asked().get("code_challenge"));
    if (said == null || !isKnown) {
      json(exchange, 400, Map.of("error", "invalid_grant"));
      return;
    }
    json(
        exchange,
        200,
        Map.of(
            "access_token",
            "opens nothing",
            "token_type",
            "Bearer",
            "expires_in",
            60,
            "id_token",
            signed(said)));
  }

  private String signed(Said said) {
    var claims =
        new JWTClaimsSet.Builder()
            .issueTime(Date.from(said.now()))
            .expirationTime(Date.from(said.now().plus(Duration.ofMinutes(5))));
    said.claims().forEach(claims::claim);
    var token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
            claims.build());
    try {
      token.sign(new RSASSASigner(forges ? another : key));
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
    return token.serialize();
  }

  private void json(HttpExchange exchange, int status, Object body) throws IOException {
    if (away) {
      throw new IOException("away");
    }
    var bytes = JsonMapper.shared().writeValueAsBytes(body);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    try (var out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  private static String basic() {
    var pair = CLIENT + ":" + URLEncoder.encode(SECRET, UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
  }

  private static String decoded(@Nullable String value) {
    return URLDecoder.decode(Objects.requireNonNullElse(value, ""), UTF_8);
  }

  private static String challenge(String verifier) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
