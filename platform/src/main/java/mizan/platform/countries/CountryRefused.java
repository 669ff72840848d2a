package mizan.platform.countries;

/// The facts of the country that the site is to be started with are missing or faulty.
public final class CountryRefused extends RuntimeException {
  CountryRefused(String reason) {
    super("Mizan cannot start: " + reason);
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
