package mizan.engine.harvesting;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;

/// A CKAN portal on 127.0.0.1 at which people work while it is read: datasets are edited, added and
/// deleted between any two answers; and which lies now and then.
final class RestlessPortal implements AutoCloseable {
  private final HttpServer server;
  private final Random random;
  private final TreeMap<String, Integer> datasets = new TreeMap<>();
  private final Set<String> everywhere = new HashSet<>();
  private final Plan plan;
  private int clock;
  private int requests;

  /// How restless it is.
  ///
  /// @param size datasets at the beginning
  /// @param clamp most rows of a page
  /// @param change chance of a change before an answer
  /// @param error chance of an error that is told with status 200
  /// @param repeat chance that a page is that of another start
  /// @param sorts whether the sort by id is kept to
  record Plan(int size, int clamp, double change, double error, double repeat, boolean sorts) {
    static Plan of(Random random) {
      return new Plan(
          random.nextInt(120),
          2 + random.nextInt(40),
          random.nextInt(3) == 0 ? 0 : random.nextDouble() * 0.4,
          random.nextInt(3) == 0 ? random.nextDouble() * 0.2 : 0,
          random.nextInt(4) == 0 ? random.nextDouble() * 0.2 : 0,
          random.nextInt(5) != 0);
    }
  }

  RestlessPortal(Random random, Plan plan) throws IOException {
    this.random = random;
    this.plan = plan;
    for (var i = 0; i < plan.size; i++) {
      add();
    }
    server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    server.setExecutor(Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory()));
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            var answer = answer(exchange.getRequestURI()).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
          }
        });
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  /// Begins to watch which datasets stay.
  synchronized void watch() {
    everywhere.clear();
    everywhere.addAll(datasets.keySet());
  }

  /// The datasets that were there all the time since the watch began.
  synchronized Set<String> stayed() {
    return Set.copyOf(everywhere);
  }

  synchronized boolean has(String id) {
    return datasets.containsKey(id);
  }

  synchronized void delete(double share) {
    for (var id : List.copyOf(datasets.keySet())) {
      if (random.nextDouble() < share) {
        datasets.remove(id);
        everywhere.remove(id);
      }
    }
  }

  int requests() {
    return requests;
  }

  private void add() {
    datasets.put("%016x".formatted(random.nextLong()), ++clock);
  }

  private synchronized String answer(URI asked) {
    requests++;
    while (random.nextDouble() < plan.change) {
      change();
    }
    var query = query(asked);
    if (asked.getPath().endsWith("/package_list")) {
      return success(
          "["
              + String.join(
                  ",", datasets.keySet().stream().map(id -> '"' + name(id) + '"').toList())
              + "]");
    }
    if (asked.getPath().endsWith("/package_show")) {
      var id = query.getOrDefault("id", "").replaceFirst("^name-", "");
      return datasets.containsKey(id)
          ? success(record(id))
          : "{\"success\": false, \"error\": {\"__type\": \"Not Found Error\"}}";
    }
    if (asked.getPath().endsWith("/package_search")) {
      return random.nextDouble() < plan.error
          ? "{\"help\": \"\", \"success\": false, \"error\": {\"message\": \"try later\"}}"
          : search(query);
    }
    return "<html>a portal</html>";
  }

  private String search(Map<String, String> query) {
    var ids = new ArrayList<>(datasets.keySet());
    if (!plan.sorts) {
      ids.sort(Comparator.comparingInt(id -> -datasets.getOrDefault(id, 0)));
    }
    var rows = Math.min(plan.clamp, Integer.parseInt(query.getOrDefault("rows", "10")));
    var start = Integer.parseInt(query.getOrDefault("start", "0"));
    if (random.nextDouble() < plan.repeat) {
      start = Math.max(0, start - rows);
    }
    var page = ids.stream().skip(start).limit(rows).map(RestlessPortal::record).toList();
    return success(
        "{\"count\": %d, \"results\": [%s]}".formatted(ids.size(), String.join(",", page)));
  }

  private void change() {
    var ids = new ArrayList<>(datasets.keySet());
    var any = ids.isEmpty() ? "" : ids.get(random.nextInt(ids.size()));
    switch (random.nextInt(3)) {
      case 0 -> add();
      case 1 -> {
        datasets.remove(any);
        everywhere.remove(any);
      }
      default -> datasets.computeIfPresent(any, (_, _) -> ++clock);
    }
  }

  private static String name(String id) {
    return "name-" + id;
  }

  private static String record(String id) {
    return "{\"id\": \"%s\", \"name\": \"%s\", \"title\": \"T %s\"}".formatted(id, name(id), id);
  }

  private static String success(String result) {
    return "{\"help\": \"\", \"success\": true, \"result\": " + result + "}";
  }

  private static Map<String, String> query(URI asked) {
    var query = new HashMap<String, String>();
    if (asked.getQuery() != null) {
      for (var part : asked.getQuery().split("&", -1)) {
        var pair = part.split("=", 2);
        query.put(pair[0], pair.length > 1 ? pair[1] : "");
      }
    }
    return query;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
