package mizan.platform.exchange;

/// Somebody had their address erased: nothing is to be sent there any more.
public record AddressErased(String mail) {
  /// No log prints the address by mistake.
  @Override
  public String toString() {
    return "AddressErased";
  }
}
