package mizan.platform.accounts;

import jakarta.servlet.http.HttpServletRequest;
import mizan.platform.web.Network;

/// The browser at the other end: from which network it asks and what it says it is.
record Client(String network, Device device) {
  static Client of(HttpServletRequest request) {
    return new Client(Network.of(request), Device.of(request.getHeader("User-Agent")));
  }
}
