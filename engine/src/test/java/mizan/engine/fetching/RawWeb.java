package mizan.engine.fetching;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/// A web server on 127.0.0.1 that answers byte by byte what a test tells it to: also what no honest
/// server would.
public final class RawWeb implements AutoCloseable {
  private final ServerSocket server;
  private final String scheme;
  private final Map<String, Behaviour> behaviours = new ConcurrentHashMap<>();

  /// The requests that came, in their order.
  public final Queue<Request> requests = new ConcurrentLinkedQueue<>();

  /// A request as it came.
  public record Request(String method, String path, Map<String, String> fields) {
    public String field(String name) {
      return fields.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }
  }

  /// How a path behaves; the connection is closed when it returns false or throws.
  @FunctionalInterface
  public interface Behaviour {
    boolean answer(Request request, OutputStream out) throws IOException, InterruptedException;
  }

  public RawWeb() {
    this(plain(), "http");
  }

  /// @param server bound already
  public RawWeb(ServerSocket server, String scheme) {
    this.server = server;
    this.scheme = scheme;
    Thread.ofVirtual().start(this::accept);
  }

  private static ServerSocket plain() {
    try {
      var socket = new ServerSocket();
      socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 1000);
      return socket;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  public RawWeb on(String path, Behaviour behaviour) {
    behaviours.put(path, behaviour);
    return this;
  }

  /// A path that gives just these bytes as its whole answer and closes.
  public RawWeb raw(String path, String answer) {
    return on(
        path,
        (_, out) -> {
          out.write(answer.getBytes(StandardCharsets.ISO_8859_1));
          return false;
        });
  }

  /// A path that answers with a body, as a decent server does; HEAD gets the head alone.
  public RawWeb gives(String path, int status, String type, String body) {
    return on(path, (request, out) -> send(request, out, status, type(type), body));
  }

  /// Sends a decent answer.
  ///
  /// @param lines of the head, each with its line end
  public static boolean send(
      Request request, OutputStream out, int status, String lines, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    var head =
        "HTTP/1.1 %d Said\r\nContent-Length: %d\r\n%s\r\n".formatted(status, bytes.length, lines);
    out.write(head.getBytes(StandardCharsets.ISO_8859_1));
    if (!request.method.equals("HEAD")) {
      out.write(bytes);
    }
    return true;
  }

  /// A head's line.
  public static String type(String type) {
    return "Content-Type: " + type + "\r\n";
  }

  public int port() {
    return server.getLocalPort();
  }

  public URI at(String path) {
    return URI.create(scheme + "://127.0.0.1:" + port() + path);
  }

  public long asked(String path) {
    return requests.stream().filter(request -> request.path.equals(path)).count();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        var socket = server.accept();
        Thread.ofVirtual().start(() -> serve(socket));
      } catch (IOException _) {
        // Closed by the test, or a handshake that the other side gave up.
      }
    }
  }

  private void serve(Socket socket) {
    try (socket;
        var in = new BufferedInputStream(socket.getInputStream())) {
      for (var request = read(in); request != null; request = read(in)) {
        requests.add(request);
        var path = request.path.replaceAll("\\?.*", "");
        var behaviour = behaviours.getOrDefault(path, behaviours.get("*"));
        var out = socket.getOutputStream();
        var stays =
            behaviour == null
                ? send(request, out, 404, type("text/plain"), "not found\n")
                : behaviour.answer(request, out);
        out.flush();
        if (!stays) {
          return;
        }
      }
    } catch (IOException _) {
      // The other side went away.
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static @Nullable Request read(InputStream in) throws IOException {
    var first = line(in);
    if (first.isEmpty()) {
      return null;
    }
    var parts = first.split(" ", 3);
    var fields = new TreeMap<String, String>();
    for (var line = line(in); !line.isEmpty(); line = line(in)) {
      var colon = line.indexOf(':');
      fields.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    in.readNBytes(Integer.parseInt(fields.getOrDefault("content-length", "0")));
    return new Request(parts[0], parts[1], fields);
  }

  private static String line(InputStream in) throws IOException {
    var line = new StringBuilder();
    for (var c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
