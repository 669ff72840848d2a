package mizan.engine;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

/// A server on the loopback that answers as a test says and remembers what it was asked.
public final class Loopback implements AutoCloseable {
  private final HttpServer server;
  private final List<String> asked = new CopyOnWriteArrayList<>();

  /// An answer of a status, a type and a body.
  public record Answer(int status, String type, String body) {
    public static final Answer NOT_FOUND = new Answer(404, "text/plain", "");

    public static Answer of(String type, String body) {
      return new Answer(200, type, body);
    }

    /// The type is then the address to go to.
    public static Answer redirect(String address) {
      return new Answer(302, address, "");
    }

    public static Answer json(String body) {
      return of("application/json", body);
    }
  }

  /// @param answers from a path with its query, `/data.json?page=2`
  public Loopback(Function<String, Answer> answers) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.createContext("/", exchange -> answer(exchange, answers));
      server.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  /// Every path with its query, in the order asked.
  public List<String> asked() {
    return asked;
  }

  private void answer(HttpExchange exchange, Function<String, Answer> answers) throws IOException {
    try (exchange) {
      var path = exchange.getRequestURI().toString();
      asked.add(path);
      var answer = answers.apply(path);
      var moved = answer.status() == 302;
      exchange.getResponseHeaders().set(moved ? "Location" : "Content-Type", answer.type());
      var body = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
