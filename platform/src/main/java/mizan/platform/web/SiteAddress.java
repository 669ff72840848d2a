package mizan.platform.web;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Where the public reaches this site: as the operator says, else where it listens.
@Component
public class SiteAddress {
  private final Environment environment;

  SiteAddress(Environment environment) {
    this.environment = environment;
  }

  /// The address of a page, for letters and whatever else is read outside of the site.
  public String of(Language language, String path) {
    return root() + "/" + language.code() + path;
  }

  /// Scheme, host and port, without a final slash.
  public String root() {
    var told = environment.getProperty("mizan.address", "");
    if (!told.isEmpty()) {
      return told.replaceFirst("/+$", "");
    }
    var port =
        environment.getProperty("local.server.port", environment.getRequiredProperty("mizan.port"));
    return "http://%s:%s".formatted(environment.getRequiredProperty("mizan.host"), port);
  }
}
