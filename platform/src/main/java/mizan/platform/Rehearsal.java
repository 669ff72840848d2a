package mizan.platform;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/// A short run of an empty site, from which the JDK learns what a start needs (an AOT cache).
final class Rehearsal {
  private static final String[] PAGES = {"/fr", "/ar", "/en", "/fr/ranking", "/ar/methodology"};

  private Rehearsal() {}

  public static void main(String... arguments) throws IOException, InterruptedException {
    var data = Files.createTempDirectory("mizan-rehearsal");
    var site =
        (ServletWebServerApplicationContext)
            SpringApplication.run(
                Mizan.class, "--server.port=0", "--mizan.country=tn", "--mizan.data=" + data);
    visit(Objects.requireNonNull(site.getWebServer()).getPort());
    site.close();
    delete(data);
    System.exit(0);
  }

  private static void visit(int port) throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      for (var page : PAGES) {
        var request =
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + page))
                .header("Accept", "text/html")
                .build();
        client.send(request, BodyHandlers.ofString());
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
