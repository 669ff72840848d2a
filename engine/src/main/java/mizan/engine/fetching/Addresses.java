package mizan.engine.fetching;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;

/// Which network addresses belong to the public internet.
///
/// The predicates of `InetAddress` know neither unique local IPv6, carrier-grade NAT, NAT64 nor
/// 6to4, so the ranges of the IANA special-purpose registries are written out here.
public final class Addresses {
  private Addresses() {}

  static boolean isLoopbackName(String host) {
    return host.equals("localhost") || host.equals("[::1]") || host.startsWith("127.");
  }

  public static boolean isPublic(InetAddress address) {
    var bytes = address.getAddress();
    return address instanceof Inet4Address ? isPublic4(bytes) : isPublic6(bytes);
  }

  private static boolean isPublic4(byte[] bytes) {
    var a = bytes[0] & 0xFF;
    var b = bytes[1] & 0xFF;
    var c = bytes[2] & 0xFF;
    return switch (a) {
      case 0, 10, 127 -> false;
      case 100 -> b < 64 || b > 127;
      case 169 -> b != 254;
      case 172 -> b < 16 || b > 31;
      case 192 -> b != 168 && !(b == 0 && (c == 0 || c == 2));
      case 198 -> b != 18 && b != 19 && !(b == 51 && c == 100);
      case 203 -> !(b == 0 && c == 113);
      default -> a < 224;
    };
  }

  /// Global unicast is 2000::/3; inside it 6to4, Teredo and documentation lead elsewhere.
  private static boolean isPublic6(byte[] bytes) {
    var first = ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
    var second = ((bytes[2] & 0xFF) << 8) | (bytes[3] & 0xFF);
    if (first == 0x64 && second == 0xFF9B) { // of NAT64, only 64:ff9b::/96 is the world's
      return Arrays.equals(bytes, 4, 12, new byte[8], 0, 8)
          && isPublic4(Arrays.copyOfRange(bytes, 12, 16));
    }
    if (first == 0x2002) {
      return isPublic4(Arrays.copyOfRange(bytes, 2, 6));
    }
    if (first == 0x2001 && (second == 0 || second == 0xDB8)) {
      return false;
    }
    if (first == 0x3FFF && second < 0x1000) {
      return false;
    }
    return (first & 0xE000) == 0x2000;
  }
}
