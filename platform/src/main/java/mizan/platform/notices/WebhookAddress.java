package mizan.platform.notices;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import mizan.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/// What the address of a webhook may look like; where it leads is looked at when it is connected
/// to.
final class WebhookAddress {
  private static final int LONGEST = 500;
  private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

  private WebhookAddress() {}

  /// An address that may be one of a webhook.
  ///
  /// @param development whether it may lead to this machine, without encryption
  /// @throws Problem about the question `address`
  static String require(String given, boolean development) {
    var address = given.strip();
    if (address.length() > LONGEST || !isGood(parse(address), development)) {
      throw Problem.badRequest("notices.webhook.address.wrong").at("address");
    }
    return address;
  }

  private static boolean isGood(@Nullable URI address, boolean development) {
    if (address == null || address.getHost() == null) {
      return false;
    }
    var isSafe =
        "https".equalsIgnoreCase(address.getScheme())
            || (development
                && "http".equalsIgnoreCase(address.getScheme())
                && THIS_MACHINE.contains(address.getHost()));
    return isSafe && address.getRawUserInfo() == null && address.getRawFragment() == null;
  }

  private static @Nullable URI parse(String address) {
    try {
      return new URI(address);
    } catch (URISyntaxException _) {
      return null;
    }
  }
}
