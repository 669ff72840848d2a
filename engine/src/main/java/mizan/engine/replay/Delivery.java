package mizan.engine.replay;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Sends a portal's answers over the wire, with the faults planned for that portal.
final class Delivery {

  private static final Answer UNAVAILABLE =
      new Answer(503, "text/plain;charset=utf-8", Body.of("Service Unavailable\n"));

  private static final Answer PAGE =
      Answer.html("Portal", "<p>The page you asked for has moved. Please sign in.</p>");

  private final Faults faults;
  private final Map<String, Integer> attempts = new ConcurrentHashMap<>();

  Delivery(Faults faults) {
    this.faults = faults;
  }

  /// What makes an answer, once it is sure that the portal is to answer at all.
  interface Source {
    Answer answer() throws IOException;
  }

  void deliver(HttpExchange exchange, Source source) throws IOException {
    pause();
    var address = exchange.getRequestURI().toString();
    var attempt = attempts.merge(address, 1, Integer::sum) - 1;
    if (faults.refuses(address, attempt)) {
      send(exchange, UNAVAILABLE, Long.MAX_VALUE);
    } else {
      var most = faults.truncateAfterBytes() > 0 ? faults.truncateAfterBytes() : Long.MAX_VALUE;
      send(exchange, faults.htmlInstead() ? PAGE : source.answer(), most);
    }
  }

  static void send(HttpExchange exchange, Answer answer, long mostBytes) throws IOException {
    var length = answer.body().length();
    exchange.getResponseHeaders().set("Content-Type", answer.contentType());
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.getResponseHeaders().set("Content-Length", Long.toString(length));
      exchange.sendResponseHeaders(answer.status(), -1);
      return;
    }
    exchange.sendResponseHeaders(answer.status(), length == 0 ? -1 : length);
    var out = exchange.getResponseBody();
    try (var in = answer.body().open()) {
      var buffer = new byte[1 << 14];
      for (var left = Math.min(length, mostBytes); left > 0; ) {
        var read = in.readNBytes(buffer, 0, (int) Math.min(buffer.length, left));
        if (read == 0) {
          break;
        }
        out.write(buffer, 0, read);
        left -= read;
      }
    }
    // What was held back is missed here: the server then breaks the connection off.
    out.close();
  }

  private void pause() {
    try {
      Thread.sleep(faults.delay());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
