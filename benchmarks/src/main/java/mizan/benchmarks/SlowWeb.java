package mizan.benchmarks;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// A web server in a process of its own, at every address of this machine's loopback network:
/// `/after/MILLIS/…` answers after a while, `/never/…` not at all.
final class SlowWeb implements AutoCloseable {
  private static final byte[] BODY =
      "well,litres\n1,5\n2,6\n".repeat(40).getBytes(StandardCharsets.US_ASCII);

  private final Process process;
  private final int port;

  SlowWeb() throws IOException {
    process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx512m",
                    "-cp",
                    System.getProperty("java.class.path"),
                    SlowWeb.class.getName()))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    var said =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
    port = Integer.parseInt(String.valueOf(said.readLine()));
  }

  int port() {
    return port;
  }

  public static void main(String[] none) throws IOException {
    try (var server = new ServerSocket()) {
      // Every address of 127.0.0.0/8 and no other: what comes from elsewhere is not answered.
      server.bind(new InetSocketAddress(InetAddress.ofLiteral("0.0.0.0"), 0), 10_000);
      System.out.println(server.getLocalPort());
      while (true) {
        var socket = server.accept();
        if (socket.getLocalAddress().isLoopbackAddress()) {
          Thread.ofVirtual().start(() -> serve(socket));
        } else {
          socket.close();
        }
      }
    }
  }

  private static void serve(Socket socket) {
    try (socket;
        var in = new BufferedInputStream(socket.getInputStream())) {
      socket.setTcpNoDelay(true);
      for (var first = line(in); !first.isEmpty(); first = line(in)) {
        while (!line(in).isEmpty()) {
          // the header's other lines
        }
        var parts = first.split("[ /]+", 5);
        if (parts[1].equals("never")) {
          Thread.sleep(Duration.ofHours(1));
        }
        var found = parts[1].equals("after");
        if (found) {
          Thread.sleep(Long.parseLong(parts[2]));
        }
        var head =
            "HTTP/1.1 %s\r\nContent-Type: text/csv\r\nContent-Length: %d\r\n\r\n"
                .formatted(found ? "200 OK" : "404 Not Found", found ? BODY.length : 0);
        var out = new BufferedOutputStream(socket.getOutputStream());
        out.write(head.getBytes(StandardCharsets.US_ASCII));
        if (found) {
          out.write(BODY);
        }
        out.flush();
      }
    } catch (IOException _) {
      // The other side went away.
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static String line(BufferedInputStream in) throws IOException {
    var line = new StringBuilder();
    for (var c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
