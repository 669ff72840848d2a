package mizan.platform;

import java.util.HashMap;
import java.util.UUID;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// Gives a site under test a data folder and a database of its own: in that folder, or of the
/// server when the tests are run on PostgreSQL.
class FreshData implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var name = UUID.randomUUID().toString();
    var settings = new HashMap<String, Object>();
    settings.put("mizan.data", "target/test-data/" + name);
    if ("postgresql".equals(System.getProperty("mizan.test.database"))) {
      settings.putAll(PostgresServer.running().fresh("mizan_" + name.replace('-', '_')));
    }
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("fresh-data", settings));
  }
}
