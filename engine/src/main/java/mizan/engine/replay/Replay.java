package mizan.engine.replay;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.jena.riot.RiotException;

/// Recorded portals, living on 127.0.0.1 until closed.
public final class Replay implements AutoCloseable {

  private record Mounted(ReplayedPortal portal, KeptFiles files, Delivery delivery) {}

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Path workspace = Files.createTempDirectory("replay");
  private final List<Closeable> opened = new ArrayList<>();
  private final SortedMap<String, Mounted> mounted = new TreeMap<>();

  /// Whether portals stand below their names; a single one stands at the root.
  private final boolean named;

  private Replay(int port, boolean named) throws IOException {
    this.named = named;
    var loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    server = HttpServer.create(new InetSocketAddress(loopback, port), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
  }

  /// Serves with [Dialect#usual()].
  public static Replay start(Path fileOrFolder, int port, Faults faults) throws IOException {
    return start(fileOrFolder, port, faults, Dialect.usual());
  }

  /// Serves one recording at `/`, or each of a folder at `/NAME/` with a list of them at `/`; below
  /// the same root also what a folder `NAME.files` beside the recording holds. A folder's
  /// `portals.json` may name, by `slug`, portals that are `dkan` and their `faults`, which are laid
  /// over the given ones.
  ///
  /// @param port 0 for any free port
  /// @throws IOException if the port is taken or a recording cannot be read
  /// @throws IllegalArgumentException if there is no recording there
  public static Replay start(Path fileOrFolder, int port, Faults faults, Dialect dialect)
      throws IOException {
    var replay = new Replay(port, Files.isDirectory(fileOrFolder));
    try {
      replay.mount(fileOrFolder, faults, dialect);
      replay.server.start();
      return replay;
    } catch (IOException | RuntimeException failed) {
      replay.close();
      throw failed;
    }
  }

  /// Where the replay listens; for a single recording, the portal's own address.
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  /// The portals' addresses, by the names of their recordings.
  public SortedMap<String, URI> addresses() {
    var addresses = new TreeMap<String, URI>();
    mounted.keySet().forEach(name -> addresses.put(name, root(name)));
    return addresses;
  }

  /// Takes a record away from a portal while it lives: its catalogue no longer has it, and asked
  /// for it alone it says so in the manner of its kind.
  ///
  /// @param name of the recording
  /// @throws IllegalArgumentException if there is no such record, or if portals of the kind are not
  ///   asked for single records
  public void withdraw(String name, String id) throws IOException {
    var one = mounted.get(name);
    if (one == null || !one.portal().withdraw(id)) {
      throw new IllegalArgumentException("no record " + id + " can be taken from " + name);
    }
  }

  @Override
  public void close() throws IOException {
    server.stop(0);
    threads.close();
    for (var one : opened) {
      one.close();
    }
    try (var files = Files.walk(workspace)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private URI root(String name) {
    return named ? address().resolve(name + "/") : address();
  }

  private void mount(Path fileOrFolder, Faults faults, Dialect dialect) throws IOException {
    var recordings =
        named ? Recording.in(fileOrFolder) : Recording.find(fileOrFolder).stream().toList();
    if (recordings.isEmpty()) {
      throw new IllegalArgumentException("no recording of a portal in " + fileOrFolder);
    }
    var plans = named ? PortalPlan.in(fileOrFolder) : Map.<String, PortalPlan>of();
    for (var recording : recordings) {
      var plan = plans.getOrDefault(recording.name(), PortalPlan.NONE);
      var planned = faults.overlaidWith(plan.faults());
      var portal = open(recording, planned, dialect.withDkan(plan.dkan() || dialect.dkan()));
      var one = new Mounted(portal, KeptFiles.beside(recording), new Delivery(planned));
      if (mounted.put(recording.name(), one) != null) {
        throw new IllegalArgumentException("two recordings are named " + recording.name());
      }
    }
  }

  private ReplayedPortal open(Recording recording, Faults faults, Dialect dialect)
      throws IOException {
    var plain = recording.plain(workspace);
    return switch (recording.ending()) {
      case "json" ->
          recording.kind().equals("arcgis-hub")
              ? new HubPortal(plain, faults)
              : new DataJsonPortal(plain);
      case "jsonl" -> {
        var records = PackageIndex.of(plain);
        opened.add(records);
        yield switch (recording.kind()) {
          case "opendatasoft" -> new OpendatasoftPortal(records, faults);
          case "socrata" -> new SocrataPortal(records, faults);
          case "udata" -> new UdataPortal(records, KeptUsers.beside(recording), faults);
          default ->
              new CkanPortal(
                  records, recording.exports(), KeptUsers.beside(recording), dialect, faults);
        };
      }
      case "csv" -> PlainSitePortal.of(plain, faults);
      case "xml" ->
          switch (recording.root()) {
            case "OAI-PMH" -> OaiPortal.of(plain, dialect, faults);
            case "GetRecordsResponse", "MD_Metadata" -> CswPortal.of(plain, dialect, faults);
            default -> openRdf(recording, plain, dialect, faults);
          };
      default -> openRdf(recording, plain, dialect, faults);
    };
  }

  private ReplayedPortal openRdf(Recording recording, Path plain, Dialect dialect, Faults faults)
      throws IOException {
    try {
      var datasets = DatasetStore.of(plain, workspace.resolve(recording.name() + ".cut"));
      opened.add(datasets);
      return new RdfPortal(datasets, dialect, faults);
    } catch (RiotException _) {
      return new UncutPortal(plain, recording.ending());
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var path = exchange.getRequestURI().getPath().substring(1);
      var slash = path.indexOf('/');
      var name = named ? path.substring(0, Math.max(slash, 0)) : mounted.firstKey();
      var portal = mounted.get(name);
      if (portal == null) {
        Delivery.send(exchange, path.isEmpty() ? index() : Answer.notFound(), Long.MAX_VALUE);
        return;
      }
      var asked = Asked.of(exchange, root(name), named ? path.substring(slash + 1) : path);
      portal.delivery().deliver(exchange, () -> answer(name, portal, asked));
    }
  }

  private static Answer answer(String name, Mounted one, Asked asked) throws IOException {
    if (asked.path().isEmpty()) {
      return Answer.html(name, "<p><a href=\"%1$s\">%1$s</a></p>".formatted(one.portal().entry()));
    }
    var file = one.files().find(asked.path());
    return file.isPresent() ? file.get() : one.portal().answer(asked);
  }

  private Answer index() {
    var items = new StringBuilder();
    mounted.forEach((name, one) ->
        items.append(
            "<li><a href=\"%s/\">%s</a>: %s</li>\n".formatted(name, name, one.portal().entry())));
    return Answer.html("Replayed portals", "<ul>\n" + items + "</ul>");
  }
}
