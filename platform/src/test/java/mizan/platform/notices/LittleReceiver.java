package mizan.platform.notices;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/// Another system on this machine that takes messages of webhooks, and answers as a test wants.
final class LittleReceiver implements AutoCloseable {
  private final HttpServer server;
  private final List<Message> messages = new CopyOnWriteArrayList<>();
  private volatile int status = 204;
  private volatile boolean endless;

  /// What came.
  record Message(
      String path, String id, String timestamp, String signature, String type, String body) {}

  LittleReceiver() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
  }

  List<Message> messages() {
    return messages;
  }

  void answerWith(int other) {
    status = other;
  }

  /// Answers with a body that has no end.
  void answerWithoutEnd(boolean on) {
    endless = on;
  }

  private void answer(HttpExchange exchange) throws IOException {
    var headers = exchange.getRequestHeaders();
    messages.add(
        new Message(
            exchange.getRequestURI().getPath(),
            headers.getFirst("webhook-id"),
            headers.getFirst("webhook-timestamp"),
            headers.getFirst("webhook-signature"),
            headers.getFirst("Content-Type"),
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
    if (status / 100 == 3) {
      exchange.getResponseHeaders().add("Location", "/elsewhere");
    }
    exchange.sendResponseHeaders(status, endless ? 0 : -1);
    if (endless) {
      pour(exchange.getResponseBody());
    }
    exchange.close();
  }

  private static void pour(OutputStream out) {
    try {
      while (true) {
        out.write(new byte[1 << 16]);
      }
    } catch (IOException _) {
      // nobody reads any more
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
