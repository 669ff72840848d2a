package mizan.engine.fetching;

import java.net.InetAddress;

/// A range of network addresses that the operator allows though they are not public.
///
/// @param bits how many leading bits are the same in all of them
public record AddressRange(InetAddress base, int bits) {
  public AddressRange {
    if (bits < 0 || bits > base.getAddress().length * 8) {
      throw new IllegalArgumentException("no such prefix: " + base.getHostAddress() + "/" + bits);
    }
  }

  /// Reads `10.20.0.0/16`, or a single address.
  ///
  /// @throws IllegalArgumentException when it is neither
  public static AddressRange of(String text) {
    var slash = text.indexOf('/');
    var base = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
    var all = base.getAddress().length * 8;
    return new AddressRange(base, slash < 0 ? all : Integer.parseInt(text.substring(slash + 1)));
  }

  boolean contains(InetAddress address) {
    var ours = base.getAddress();
    var theirs = address.getAddress();
    if (ours.length != theirs.length) {
      return false;
    }
    for (var bit = 0; bit < bits; bit++) {
      var mask = 0x80 >> (bit % 8);
      if ((ours[bit / 8] & mask) != (theirs[bit / 8] & mask)) {
        return false;
      }
    }
    return true;
  }
}
