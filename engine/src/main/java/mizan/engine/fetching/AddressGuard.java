package mizan.engine.fetching;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.DnsResolver;
import org.jspecify.annotations.Nullable;

/// Lets no request reach an inner network, unless the operator named that host as a portal or
/// allowed its range.
///
/// A host is resolved once for each exchange, judged, and connected to at just the addresses that
/// were judged: a name that changes its mind in between gains nothing. Redirects and links in
/// answers come here like every other address.
final class AddressGuard implements DnsResolver {
  /// The addresses that the exchange under way was allowed.
  private static final ScopedValue<Allowed> ALLOWED = ScopedValue.newInstance();

  /// What resolvers of other software read as a number in other notations: `127.1`, `0x7f000001`,
  /// `0177.0.0.1`. Only the plain one is let through.
  private static final Pattern ENDS_IN_NUMBER =
      Pattern.compile("(?:.*\\.)?(?:[0-9]+|0[xX][0-9a-fA-F]*)\\.?");

  private static final Pattern DOTTED =
      Pattern.compile("(?:(?:0|[1-9][0-9]{0,2})\\.){3}(?:0|[1-9][0-9]{0,2})");

  private final Policy policy;
  private final Set<String> trusted = ConcurrentHashMap.newKeySet();

  /// A host and where it leads.
  record Allowed(String host, List<InetAddress> addresses) {
    String server() {
      return addresses.getFirst().getHostAddress();
    }

    <T> T during(ScopedValue.CallableOp<T, java.io.IOException> exchange)
        throws java.io.IOException {
      return ScopedValue.where(ALLOWED, this).call(exchange);
    }
  }

  /// A host that is refused: the message says why.
  static final class Forbidden extends UnknownHostException {
    Forbidden(String why) {
      super(why);
    }
  }

  AddressGuard(Policy policy) {
    this.policy = policy;
  }

  void trust(String host) {
    trusted.add(host);
  }

  /// Where an address leads, if it may be asked.
  ///
  /// @throws Forbidden when it may not
  Allowed admit(URI address) throws UnknownHostException {
    var host = address.getHost();
    var why = refusal(address, host);
    if (why != null) {
      throw new Forbidden(why);
    }
    var addresses = policy.names().resolve(unbracketed(host));
    if (!trusted.contains(host) && !Arrays.stream(addresses).allMatch(this::mayBeAsked)) {
      throw new Forbidden(host + " leads to an address that is not public");
    }
    return new Allowed(unbracketed(host), List.of(addresses));
  }

  private @Nullable String refusal(URI address, @Nullable String host) {
    var scheme = address.getScheme();
    if (!"http".equalsIgnoreCase(scheme) && !"https".equalsIgnoreCase(scheme)) {
      return scheme + " is not a way in which we ask";
    }
    if (host == null || host.isEmpty()) {
      return "no host";
    }
    if (address.getRawUserInfo() != null) {
      return "a name or password stands in the address";
    }
    if (ENDS_IN_NUMBER.matcher(host).matches() && !DOTTED.matcher(host).matches()) {
      return host + " is not the plain notation of an address";
    }
    var port = address.getPort();
    return port < 0 || policy.ports().contains(port) || trusted.contains(host)
        ? null
        : "port " + port + " is not one of the web";
  }

  private boolean mayBeAsked(InetAddress address) {
    return Addresses.isPublic(address)
        || policy.allowed().stream().anyMatch(range -> range.contains(address));
  }

  static String unbracketed(String host) {
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    if (ALLOWED.isBound() && ALLOWED.get().host.equals(unbracketed(host))) {
      return ALLOWED.get().addresses.toArray(InetAddress[]::new);
    }
    throw new Forbidden(host + " was not admitted");
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }
}
