package mizan.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;

/// The network from which somebody asks.
public final class Network {
  private static final int PREFIX_GROUPS = 4;

  private Network() {}

  /// Of an IPv6 address the first 64 bits: the rest is one subscriber's to choose.
  public static String of(HttpServletRequest request) {
    var address = request.getRemoteAddr();
    if (!address.contains(":")) {
      return address;
    }
    var groups = address.split(":", PREFIX_GROUPS + 1);
    return String.join(":", Arrays.copyOf(groups, Math.min(groups.length, PREFIX_GROUPS)));
  }
}
