package mizan.platform;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Tells the person at the keyboard where the site answers, once it does.
@Component
class Greeting {
  @EventListener
  void tell(ApplicationReadyEvent ready) {
    if (ready.getApplicationContext() instanceof WebServerApplicationContext site
        && site.getWebServer() != null) {
      var host = ready.getApplicationContext().getEnvironment().getProperty("mizan.host");
      System.out.printf("Mizan answers at http://%s:%d/%n", host, site.getWebServer().getPort());
    }
  }
}
