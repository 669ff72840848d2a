package mizan.platform;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/// The site's main class.
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class Mizan {
  public static void main(String... arguments) {
    try {
      if (arguments.length > 0 && Housekeeping.knows(arguments[0])) {
        System.exit(Housekeeping.run(arguments));
      }
      SpringApplication.run(Mizan.class, arguments);
    } catch (RuntimeException failure) {
      StartRefusal.exitIfKnown(failure);
      throw failure;
    }
  }
}
