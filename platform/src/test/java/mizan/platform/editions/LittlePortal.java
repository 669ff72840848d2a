package mizan.platform.editions;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/// A portal of three files on this machine, one of which is gone; it counts what it is asked.
public final class LittlePortal implements AutoCloseable {
  private static final String FILE = "well,litres\n1,5\n2,6\n";

  private final HttpServer server;
  private final Map<String, Integer> asked = new ConcurrentHashMap<>();

  /// Files that answer, beside those that are gone.
  final Map<String, Runnable> living = new ConcurrentHashMap<>();

  /// Whether the catalogue is not given out.
  volatile boolean silent;

  /// Records that the catalogue no longer has, by their names.
  public final Set<String> withdrawn = ConcurrentHashMap.newKeySet();

  /// Of all records; "" for none.
  public volatile String licence = "";

  public LittlePortal() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
    living.put("/files/fine.csv", () -> {});
    living.put("/files/fine-too.csv", () -> {});
  }

  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  int asked(String path) {
    return asked.getOrDefault(path, 0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath();
    asked.merge(path, 1, Integer::sum);
    if (path.equals("/data.json") && silent) {
      exchange.sendResponseHeaders(503, -1);
      exchange.close();
    } else if (path.equals("/data.json")) {
      send(exchange, "application/json", catalogue());
    } else if (living.containsKey(path)) {
      living.get(path).run();
      send(exchange, "text/csv", FILE);
    } else {
      exchange.sendResponseHeaders(404, -1);
      exchange.close();
    }
  }

  private static void send(HttpExchange exchange, String type, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", type);
    var head = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(200, head ? -1 : bytes.length);
    if (!head) {
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }

  private String catalogue() {
    var records = new ArrayList<String>();
    for (var name :
        Stream.of("fine", "fine-too", "gone").filter(each -> !withdrawn.contains(each)).toList()) {
      records.add(
          """
          {"identifier": "%1$s", "title": "Wells %1$s", "description": "Litres by day", "keyword": ["w"],
           "modified": "2026-01-01", "accessLevel": "public", "publisher": {"name": "Waters"},
           %3$s "contactPoint": {"fn": "W", "hasEmail": "mailto:w@waters.example"},
           "distribution": [{"downloadURL": "%2$sfiles/%1$s.csv", "mediaType": "text/csv"}]}
          """
              .formatted(
                  name, address(), licence.isEmpty() ? "" : "\"license\": \"" + licence + "\","));
    }
    return "{\"dataset\": [" + String.join(",", records) + "]}";
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
