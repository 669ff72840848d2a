package mizan.platform;

import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// Gives a site under test a data folder of its own.
class FreshData implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var folder = "target/test-data/" + UUID.randomUUID();
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("fresh-data", Map.of("mizan.data", folder)));
  }
}
