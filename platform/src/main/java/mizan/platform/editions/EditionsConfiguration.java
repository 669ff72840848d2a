package mizan.platform.editions;

import mizan.engine.fetching.Timekeeper;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The clock that editions go by.
@Configuration(proxyBeanMethods = false)
class EditionsConfiguration {
  @Bean
  static Timekeeper timekeeper() {
    return Timekeeper.SYSTEM;
  }
}
