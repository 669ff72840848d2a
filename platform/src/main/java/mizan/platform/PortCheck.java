package mizan.platform;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;

/// Looks at the port that a person chose before anything else is started.
class PortCheck implements EnvironmentPostProcessor {
  private static final int HIGHEST = 65_535;

  @Override
  public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication site) {
    var given = environment.getProperty("mizan.port");
    if (given != null && !isPort(given.strip())) {
      throw new Refused(given);
    }
  }

  private static boolean isPort(String given) {
    if (!given.matches("\\d{1,5}")) {
      return false;
    }
    var port = Integer.parseInt(given);
    return port > 0 && port <= HIGHEST;
  }

  /// What was given is no port.
  static final class Refused extends RuntimeException {
    Refused(String given) {
      super(
          "Mizan cannot start: \"%s\" is not a port; choose a number from 1 to %d with --port NUMBER."
              .formatted(given, HIGHEST));
    }

    @Override
    public String getMessage() {
      return String.valueOf(super.getMessage());
    }
  }
}
