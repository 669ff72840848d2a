package mizan.engine.fetching;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/// Lets no request reach an inner network, unless the operator named that host as a portal.
///
/// It stands where the connection is made, so that literals, redirects and links in answers are
/// judged by the very address that is then connected to.
final class AddressGuard implements DnsResolver {
  private final Set<String> trusted = ConcurrentHashMap.newKeySet();

  /// A host that refused: the message says what it resolved to.
  static final class ForbiddenAddress extends UnknownHostException {
    ForbiddenAddress(String host) {
      super(host + " leads to an address that is not public");
    }
  }

  void trust(String host) {
    trusted.add(host);
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    var addresses = SystemDefaultDnsResolver.INSTANCE.resolve(host);
    if (!trusted.contains(host) && !Arrays.stream(addresses).allMatch(Addresses::isPublic)) {
      throw new ForbiddenAddress(host);
    }
    return addresses;
  }

  @Override
  public String resolveCanonicalHostname(String host) throws UnknownHostException {
    return SystemDefaultDnsResolver.INSTANCE.resolveCanonicalHostname(host);
  }
}
