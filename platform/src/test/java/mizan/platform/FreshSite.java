package mizan.platform;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/// A site that nobody was on yet, and what it said when it began; its clock is ours.
record FreshSite(ServletWebServerApplicationContext site, String said) implements AutoCloseable {
  static FreshSite start() {
    var terminal = System.out;
    var heard = new ByteArrayOutputStream();
    System.setOut(new PrintStream(heard, true, StandardCharsets.UTF_8));
    try {
      var application = new SpringApplication(Mizan.class, TestClock.Wound.class);
      application.addInitializers(new FreshData());
      var site =
          (ServletWebServerApplicationContext)
              application.run(
                  "--server.port=0", "--mizan.country=none", "--mizan.notices.outbox=true");
      return new FreshSite(site, heard.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(terminal);
    }
  }

  int port() {
    return Objects.requireNonNull(site.getWebServer()).getPort();
  }

  TestClock clock() {
    return site.getBean(TestClock.class);
  }

  @Override
  public void close() {
    site.close();
  }
}
