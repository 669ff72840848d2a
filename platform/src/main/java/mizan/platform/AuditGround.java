package mizan.platform;

import java.time.InstantSource;
import mizan.platform.accounts.AuditParts;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/// As little of the site as the audit needs to be read: the database, and nothing that writes to
/// it. No `@Configuration`, so that the site itself does not take it for a part.
@Import({AuditParts.class, Database.class, PathConverter.class})
@EnableConfigurationProperties(DataFolder.class)
class AuditGround {
  @Bean
  static InstantSource instants() {
    return InstantSource.system();
  }
}
