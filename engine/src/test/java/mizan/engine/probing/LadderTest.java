package mizan.engine.probing;

import static mizan.engine.fetching.RawWeb.send;
import static mizan.engine.fetching.RawWeb.type;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mizan.engine.fetching.Fetcher;
import mizan.engine.fetching.Manners;
import mizan.engine.fetching.Policy;
import mizan.engine.fetching.RawWeb;
import mizan.engine.fetching.TestCertificates;
import mizan.engine.fetching.TestTime;
import mizan.engine.probing.Ladder.Wanted;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A fake web of servers that behave in every way that was met or told of.
class LadderTest {
  private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
  private static final String CSV = "a;b\n1;2\n3;4\n";
  private static final String HTML = "text/html; charset=utf-8";

  private final RawWeb web = new RawWeb();
  private final List<RawWeb> others = new ArrayList<>();
  private final Map<URI, LinkState> expected = new LinkedHashMap<>();
  private final TestTime time = new TestTime(START);

  @TempDir static Path folder;

  private Policy policy =
      Policy.usual()
          .withManners(_ ->
              new Manners(Duration.ZERO, 8, 1, Duration.ZERO, Duration.ofMillis(800), 1_000_000))
          .withTime(time);

  @AfterEach
  void end() throws IOException {
    web.close();
    for (var other : others) {
      other.close();
    }
  }

  private void gives(LinkState state, String path, RawWeb.Behaviour behaviour) {
    web.on(path, behaviour);
    expected.put(web.at(path), state);
  }

  private void answers(LinkState state, String path, int status, String type, String body) {
    gives(state, path, (r, out) -> send(r, out, status, type(type), body));
  }

  private static void raw(OutputStream out, String bytes) throws IOException {
    out.write(bytes.getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  @BeforeEach
  void honestServers() {
    answers(LinkState.OK, "/fine.csv", 200, "text/csv", CSV);
    gives(
        LinkState.OK,
        "/no-head.csv",
        (r, out) ->
            r.method().equals("HEAD")
                ? send(r, out, 405, "", "")
                : send(r, out, 200, type("text/csv"), CSV));
    gives(
        LinkState.OK,
        "/no-range.csv",
        (r, out) ->
            r.field("Range").isEmpty()
                ? send(r, out, 200, type("text/csv"), CSV)
                : send(r, out, 416, "", ""));
    gives(
        LinkState.OK,
        "/part-of-nothing.csv",
        (r, out) ->
            r.field("Range").isEmpty()
                ? send(r, out, 200, type("text/csv"), CSV)
                : send(r, out, 206, "Content-Range: bytes 0-10/12\r\n", ""));
    gives(
        LinkState.OK,
        "/lying-part.csv",
        (r, out) -> send(r, out, 206, "Content-Range: bytes 500-511/9999999\r\n", CSV));
    gives(
        LinkState.OK,
        "/refuses-ranges-with-500.csv",
        (r, out) ->
            r.field("Range").isEmpty()
                ? send(r, out, 200, type("text/csv"), CSV)
                : send(r, out, 500, "", ""));
    gives(
        LinkState.OK,
        "/gzip-mislabelled.csv",
        (r, out) -> send(r, out, 200, type("text/csv") + "Content-Encoding: gzip\r\n", CSV));
    gives(
        LinkState.OK,
        "/endless.csv",
        (r, out) -> {
          raw(out, "HTTP/1.1 200 OK\r\nContent-Type: text/csv\r\n\r\n");
          while (!r.method().equals("HEAD")) {
            raw(out, CSV.repeat(100));
          }
          return false;
        });
    gives(
        LinkState.OK,
        "/cut-after-use.csv",
        (r, out) -> {
          send(r, out, 200, type("text/csv"), CSV);
          return false;
        });
    gives(
        LinkState.OK_REDIRECTED,
        "/old.csv",
        (r, out) -> send(r, out, 301, "Location: /fine.csv\r\n", ""));
  }

  private void guards() {
    answers(LinkState.BLOCKED, "/403.csv", 403, "text/plain", "no");
    answers(LinkState.BLOCKED, "/401.csv", 401, "text/plain", "who are you");
    answers(LinkState.BLOCKED, "/429.csv", 429, "text/plain", "slowly");
    answers(LinkState.BLOCKED, "/503.csv", 503, "text/plain", "later");
    answers(
        LinkState.BLOCKED,
        "/firewall.csv",
        200,
        HTML,
        "<html><title>Request Rejected</title>Your support ID is 12345</html>");
    answers(
        LinkState.BLOCKED,
        "/challenge.csv",
        404,
        HTML,
        "<html><title>Just a moment...</title><script src=/cdn-cgi/challenge-platform/x></script>");
  }

  private void liars() {
    answers(
        LinkState.SOFT_404,
        "/soft.csv",
        200,
        HTML,
        "<html><title>الصفحة غير موجودة</title><h1>404</h1></html>");
    answers(
        LinkState.SOFT_404,
        "/login.csv",
        200,
        HTML,
        "<html><title>Portail</title><form><input type=password></form></html>");
    gives(
        LinkState.SOFT_404,
        "/to-login.csv",
        (r, out) -> send(r, out, 302, "Location: /login.csv\r\n", ""));
    answers(
        LinkState.WRONG_TYPE,
        "/page.csv",
        200,
        HTML,
        "<html><title>Écoles</title><p>Bienvenue sur le site.</p></html>");
    answers(LinkState.EMPTY, "/empty.csv", 200, "text/csv", "");
    answers(LinkState.EMPTY, "/204.csv", 204, "text/csv", "");
    gives(
        LinkState.TRUNCATED,
        "/cut.csv",
        (_, out) -> {
          raw(
              out,
              "HTTP/1.1 200 OK\r\nContent-Type: text/csv\r\nContent-Length: 900\r\n\r\n" + CSV);
          return false;
        });
    gives(
        LinkState.TIMEOUT,
        "/tarpit.csv",
        (_, out) -> {
          raw(out, "HTTP/1.1 200 OK\r\nContent-Type: text/csv\r\nContent-Length: 900\r\n\r\n");
          while (true) {
            raw(out, "a");
            Thread.sleep(50);
          }
        });
  }

  private void theDead() {
    answers(LinkState.SUSPECTED, "/404.csv", 404, "text/plain", "none");
    answers(LinkState.SUSPECTED, "/410.csv", 410, "text/plain", "gone");
    answers(LinkState.SUSPECTED, "/500.csv", 500, "text/plain", "broken");
    gives(
        LinkState.SUSPECTED,
        "/loop.csv",
        (r, out) -> send(r, out, 302, "Location: /pool.csv\r\n", ""));
    gives(
        LinkState.SUSPECTED,
        "/pool.csv",
        (r, out) -> send(r, out, 302, "Location: /loop.csv\r\n", ""));
    expected.put(URI.create("http://127.0.0.1:1/closed-port.csv"), LinkState.SUSPECTED);
    expected.put(URI.create("http://no-such-host.invalid/a.csv"), LinkState.DNS_FAULT);
    policy =
        policy.withNames(host -> {
          if (host.endsWith(".invalid")) {
            throw new UnknownHostException(host);
          }
          return java.net.InetAddress.getAllByName(host);
        });
  }

  private void secureServers() {
    var authority = new TestCertificates(folder);
    policy = policy.withRoots(authority.roots());
    secure(LinkState.OK, authority.server("good", "ip:127.0.0.1", true));
    secure(LinkState.TLS_CHAIN_INCOMPLETE, authority.server("incomplete", "ip:127.0.0.1", false));
    secure(
        LinkState.TLS_FAULT,
        authority.server(
            "expired", "ip:127.0.0.1", true, "-startdate", "-400d", "-validity", "90"));
    secure(LinkState.TLS_FAULT, authority.server("other", "dns:other.example", true));
    secure(LinkState.TLS_FAULT, authority.selfSigned("self", "ip:127.0.0.1"));
  }

  private void secure(LinkState state, java.net.ServerSocket socket) {
    var other = new RawWeb(socket, "https");
    others.add(other);
    other.gives("/secure.csv", 200, "text/csv", CSV);
    expected.put(other.at("/secure.csv"), state);
  }

  private Fetcher fetcher() {
    var fetcher = new Fetcher(policy, List.of());
    fetcher.trust(web.at("/"));
    return fetcher;
  }

  @Test
  void eachBehaviourGetsItsState() throws IOException, InterruptedException {
    guards();
    liars();
    theDead();
    secureServers();
    var told = new LinkedHashMap<URI, LinkState>();
    try (var fetcher = fetcher()) {
      var ladder = new Ladder(fetcher);
      for (var link : expected.keySet()) {
        try (var climbed = ladder.climb(new Wanted(link, true), false)) {
          told.put(link, climbed.made().state());
        }
      }
    }
    assertThat(told).containsExactlyEntriesOf(expected);
  }

  @Test
  void whatIsOpenedGetsTheSameState() throws IOException, InterruptedException {
    expected.remove(web.at("/endless.csv")); // all of it is more than we take, and that is told
    guards();
    liars();
    theDead();
    var told = new LinkedHashMap<URI, LinkState>();
    try (var fetcher = fetcher()) {
      var ladder = new Ladder(fetcher);
      for (var link : expected.keySet()) {
        try (var climbed = ladder.climb(new Wanted(link, true), true)) {
          told.put(link, climbed.made().state());
          assertThat(climbed.answer() != null)
              .as(link.toString())
              .isEqualTo(climbed.made().status() / 100 == 2);
        }
      }
    }
    assertThat(told).containsExactlyEntriesOf(expected);
  }

  /// The same links asked over days, with everything that can happen in between.
  @Test
  void onlyTheDeadAreCalledDead() throws IOException, InterruptedException {
    guards();
    liars();
    theDead();
    var tries = new LinkedHashMap<URI, List<LinkTry>>();
    var dead =
        Set.of(
            web.at("/404.csv"),
            web.at("/410.csv"),
            web.at("/500.csv"),
            web.at("/loop.csv"),
            web.at("/pool.csv"),
            URI.create("http://127.0.0.1:1/closed-port.csv"));
    for (var pass = 0; pass < 3; pass++) {
      try (var fetcher = fetcher()) {
        var ladder = new Ladder(fetcher);
        for (var link : expected.keySet()) {
          try (var climbed = ladder.climb(new Wanted(link, true), false)) {
            tries.computeIfAbsent(link, _ -> new ArrayList<>()).add(climbed.made());
          }
        }
      }
      time.pass(Duration.ofHours(25));
      for (var link : expected.keySet()) {
        var verdict = LinkVerdict.of(tries.getOrDefault(link, List.of()), _ -> false);
        assertThat(verdict.state() == LinkState.DEAD)
            .as(link + " after pass " + pass)
            .isEqualTo(pass == 2 && dead.contains(link));
        if (verdict.state() == LinkState.BLOCKED || verdict.state() == LinkState.TIMEOUT) {
          assertThat(verdict.counted()).isFalse();
        }
      }
    }
  }

  @Test
  void anUnchangedFileIsNotFetchedAgain() throws IOException, InterruptedException {
    web.on(
        "/tagged.csv",
        (r, out) ->
            r.field("If-None-Match").equals("\"v1\"")
                ? send(r, out, 304, "", "")
                : send(r, out, 200, "ETag: \"v1\"\r\n", CSV));
    try (var fetcher = fetcher();
        var climbed =
            new Ladder(fetcher)
                .climb(new Wanted(web.at("/tagged.csv"), true, "\"v1\"", ""), false)) {
      assertThat(climbed.made().state()).isEqualTo(LinkState.OK);
      assertThat(climbed.bytes()).isZero();
    }
  }

  @Test
  void whereALinkMovedForGoodIsTold() throws IOException, InterruptedException {
    web.on("/for-now.csv", (r, out) -> send(r, out, 302, "Location: /fine.csv\r\n", ""));
    try (var fetcher = fetcher()) {
      var ladder = new Ladder(fetcher);
      try (var moved = ladder.climb(new Wanted(web.at("/old.csv"), true), false);
          var now = ladder.climb(new Wanted(web.at("/for-now.csv"), true), false)) {
        assertThat(moved.made().movedTo()).isEqualTo(web.at("/fine.csv").toString());
        assertThat(now.made().movedTo()).isEmpty();
      }
    }
  }
}
