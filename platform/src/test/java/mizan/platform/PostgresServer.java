package mizan.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/// A PostgreSQL server on the loopback address for the time of the tests, as a user without rights:
/// it refuses to run as root.
final class PostgresServer {
  private static final String USER = "mizan";
  private static final String UNPRIVILEGED = "nobody";
  private static final int SECONDS = 60;

  /// Of all sites that tests keep open at once.
  private static final String CONNECTIONS = "500";

  private static @Nullable PostgresServer running;

  private final int port;

  private PostgresServer(int port) {
    this.port = port;
  }

  /// The one server of this run, started when it is first asked for.
  static synchronized PostgresServer running() {
    var server = running;
    if (server == null) {
      try {
        server = start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
      running = server;
    }
    return server;
  }

  /// The settings of a site whose database is a new one on this server.
  Map<String, String> fresh(String name) {
    try (var connection = DriverManager.getConnection(address("postgres"), USER, "");
        var statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return Map.of("mizan.database.url", address(name), "mizan.database.user", USER);
  }

  private String address(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  private static PostgresServer start() throws IOException, InterruptedException {
    var programs = programs();
    var folder = Files.createTempDirectory("mizan-postgresql");
    if (isRoot()) {
      call(List.of("chown", UNPRIVILEGED, folder.toString()));
    }
    var data = folder.resolve("data").toString();
    call(
        unprivileged(
            programs.resolve("initdb"), "-D", data, "-U", USER, "-A", "trust", "-E", "UTF8", "-N"));
    var port = freePort();
    var log = folder.resolve("log");
    var server =
        new ProcessBuilder(
                unprivileged(
                    programs.resolve("postgres"),
                    List.of(
                            "-D",
                            data,
                            "-p",
                            port + "",
                            "-h",
                            "127.0.0.1",
                            "-k",
                            folder + "",
                            "-F",
                            "-N",
                            CONNECTIONS)
                        .toArray(String[]::new)))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, folder)));
    var started = new PostgresServer(port);
    started.await(server, log);
    return started;
  }

  private void await(Process server, Path log) throws IOException, InterruptedException {
    for (var attempt = 0; attempt < SECONDS * 10 && server.isAlive(); attempt++) {
      try (var _ = DriverManager.getConnection(address("postgres"), USER, "")) {
        return;
      } catch (SQLException _) {
        Thread.sleep(100);
      }
    }
    throw new IllegalStateException("PostgreSQL did not start: " + Files.readString(log));
  }

  /// Asks it to end at once, whoever is connected.
  private static void stop(Process server, Path folder) {
    try {
      call(List.of("kill", "-INT", Long.toString(server.pid())));
      server.waitFor(SECONDS, TimeUnit.SECONDS);
      FileSystemUtils.deleteRecursively(folder);
    } catch (IOException | InterruptedException e) {
      server.destroyForcibly();
    }
  }

  private static List<String> unprivileged(Path program, String... arguments) {
    var command = new ArrayList<String>();
    if (isRoot()) {
      command.addAll(
          List.of("setpriv", "--reuid=" + UNPRIVILEGED, "--regid=nogroup", "--clear-groups"));
    }
    command.add(program.toString());
    command.addAll(List.of(arguments));
    return command;
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  private static void call(List<String> command) throws IOException, InterruptedException {
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(command + ": " + said);
    }
  }

  /// Where initdb stands: beside the server's other programs, which are seldom on the PATH.
  private static Path programs() throws IOException {
    var folders = new ArrayList<Path>();
    for (var folder : System.getenv("PATH").split(":", -1)) {
      folders.add(Path.of(folder));
    }
    var versions = Path.of("/usr/lib/postgresql");
    if (Files.isDirectory(versions)) {
      try (var list = Files.list(versions)) {
        list.map(version -> version.resolve("bin")).forEach(folders::add);
      }
    }
    return folders.stream()
        .filter(folder -> Files.isExecutable(folder.resolve("initdb")))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("install PostgreSQL: initdb was not found"));
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
