package mizan.platform.notices;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A mail server on the loopback address that takes every letter, or refuses every receiver.
final class LittleMailServer {
  private final ServerSocket socket;
  private final List<String> receivers = new CopyOnWriteArrayList<>();
  private final List<String> refused = new CopyOnWriteArrayList<>();
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private volatile boolean refuses;

  LittleMailServer() {
    try {
      socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int port() {
    return socket.getLocalPort();
  }

  List<String> receivers() {
    return receivers;
  }

  /// All that was said to it, letters too.
  List<String> lines() {
    return lines;
  }

  int refused(String receiver) {
    return (int) refused.stream().filter(receiver::equals).count();
  }

  void refuse(boolean all) {
    refuses = all;
  }

  void open() {
    Thread.ofVirtual().start(this::serve);
  }

  void close() throws IOException {
    socket.close();
  }

  private void serve() {
    try {
      while (true) {
        var client = socket.accept();
        Thread.ofVirtual().start(() -> talk(client));
      }
    } catch (SocketException _) {
      // closed
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void talk(Socket client) {
    try (client;
        var reader =
            new BufferedReader(
                new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
      say(client, "220 little");
      for (var line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.add(line);
        say(client, answer(line));
        if (line.startsWith("QUIT")) {
          return;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String answer(String line) {
    if (line.startsWith("RCPT")) {
      var receiver = line.replaceAll(".*<(.*)>.*", "$1");
      (refuses ? refused : receivers).add(receiver);
      return refuses ? "451 later" : "250 ok";
    }
    if (line.equals(".")) {
      return "250 taken";
    }
    if (line.startsWith("DATA")) {
      return "354 go on";
    }
    return line.startsWith("QUIT")
        ? "221 bye"
        : line.matches("(EHLO|HELO|MAIL|RSET|NOOP).*") ? "250 ok" : "";
  }

  /// Nothing is said to a line of a letter.
  private static void say(Socket client, String answer) throws IOException {
    if (!answer.isEmpty()) {
      client.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
      client.getOutputStream().flush();
    }
  }
}
