package mizan.engine.replay;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A test that asks replayed portals over the loopback.
abstract class ReplayCase {

  private final HttpClient client = HttpClient.newHttpClient();

  @TempDir Path folder;

  HttpResponse<String> get(URI address) throws IOException, InterruptedException {
    return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }

  HttpResponse<String> getAccepting(URI address, String accept)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(address).header("Accept", accept).build(), BodyHandlers.ofString());
  }

  JsonNode json(URI address) throws IOException, InterruptedException {
    return JsonMapper.shared().readTree(get(address).body());
  }

  JsonNode posted(URI address, String body) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(address).POST(BodyPublishers.ofString(body)).build();
    return JsonMapper.shared().readTree(client.send(request, BodyHandlers.ofString()).body());
  }

  Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  Path compressed(String name, String content) throws IOException {
    var file = folder.resolve(name);
    try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }

  /// As many packages as asked, one a line: `p-0001` modified on the first second, and so on; the
  /// ids run against the names.
  static String packages(int count) {
    var lines = new StringBuilder();
    for (var n = 1; n <= count; n++) {
      lines.append(
          """
          {"id":"id-%04d","name":"p-%04d","title":"عنوان %d","metadata_modified":"2024-01-01T%02d:%02d:%02d.000000",\
          "organization":{"name":"office-%d","title":"Office %d"},"notes":null}
          """
              .formatted(count - n, n, n, n / 3600, n / 60 % 60, n % 60, n % 3, n % 3));
    }
    return lines.toString();
  }
}
