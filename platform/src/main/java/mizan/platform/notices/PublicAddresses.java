package mizan.platform.notices;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import mizan.engine.fetching.Addresses;
import org.apache.hc.client5.http.DnsResolver;

/// Finds hosts on the public internet only, so that no webhook reaches into an inner network.
///
/// The HTTP client connects to just the addresses that are returned here: a name that changes its
/// mind after it was judged gains nothing.
final class PublicAddresses implements DnsResolver {
  private final boolean development;

  /// Judges by where the site runs.
  ///
  /// @param development whether this machine itself may be reached
  PublicAddresses(boolean development) {
    this.development = development;
  }

  /// A host that leads elsewhere.
  static final class Forbidden extends UnknownHostException {
    Forbidden(String host) {
      super(host + " leads to an address that is not public");
    }
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    var addresses = InetAddress.getAllByName(host);
    if (!Stream.of(addresses).allMatch(this::mayBeReached)) {
      throw new Forbidden(host);
    }
    return addresses;
  }

  private boolean mayBeReached(InetAddress address) {
    return Addresses.isPublic(address) || (development && address.isLoopbackAddress());
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }
}
