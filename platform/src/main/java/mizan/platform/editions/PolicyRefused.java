package mizan.platform.editions;

/// What the operator set about going out to portals cannot be followed.
public final class PolicyRefused extends RuntimeException {
  PolicyRefused(String reason) {
    super("Mizan cannot start: " + reason);
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
