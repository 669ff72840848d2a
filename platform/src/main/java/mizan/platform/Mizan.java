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
      SpringApplication.run(Mizan.class, arguments);
    } catch (RuntimeException failure) {
      StartRefusal.exitIfKnown(failure);
      throw failure;
    }
  }
}
