package mizan.platform.accounts;

import jakarta.servlet.http.HttpServletRequest;

/// The browser at the other end: from which network it asks and what it says it is.
record Client(String network, Device device) {
  private static final int PREFIX_GROUPS = 4;

  static Client of(HttpServletRequest request) {
    return new Client(network(request.getRemoteAddr()), Device.of(request.getHeader("User-Agent")));
  }

  /// Of an IPv6 address the first 64 bits: the rest is one subscriber's to choose.
  private static String network(String address) {
    if (!address.contains(":")) {
      return address;
    }
    var groups = address.split(":", PREFIX_GROUPS + 1);
    return String.join(
        ":", java.util.Arrays.copyOf(groups, Math.min(groups.length, PREFIX_GROUPS)));
  }
}
