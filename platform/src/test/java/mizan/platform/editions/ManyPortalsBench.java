package mizan.platform.editions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import mizan.engine.Evaluation;
import mizan.engine.Network;
import mizan.engine.Scope;
import mizan.engine.criteria.Setting;
import mizan.engine.harvesting.Portal.Location;
import mizan.engine.mqa.Profile;
import mizan.platform.accounts.Actor;
import mizan.platform.accounts.Guest;
import mizan.platform.bodies.Bodies;
import mizan.platform.bodies.PublicBody;
import mizan.platform.editions.Opinion.Verdict;
import mizan.platform.portals.Portal;
import mizan.platform.portals.Portals;
import mizan.platform.web.Trilingual;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// How fast the pages of an edition of 200 portals and 100,000 invented datasets are. It measures
/// and asserts nothing of time, and is no part of the check: `mvn test -pl platform -am
/// -Dtest=ManyPortalsBench -Dsurefire.failIfNoSpecifiedTests=false`.
@LifeSite
class ManyPortalsBench {
  private static final int PORTALS = 200;
  private static final int DATASETS = 500;
  private static final int ROUNDS = 30;

  @LocalServerPort private int port;
  @TempDir private Path folder;

  private final Portals portals;
  private final Bodies bodies;

  @Autowired
  ManyPortalsBench(Portals portals, Bodies bodies) {
    this.portals = portals;
    this.bodies = bodies;
  }

  @Test
  void pagesOfALargeEdition(
      @Autowired Life life,
      @Autowired Jury jury,
      @Autowired Round round,
      @Autowired Editions editions)
      throws Exception {
    var measured = new ArrayList<mizan.engine.harvesting.Portal>();
    var slugs = new ArrayList<String>();
    for (var i = 0; i < PORTALS; i++) {
      var slug = "portal-%03d".formatted(i);
      slugs.add(slug);
      var name = new Trilingual("البوابة " + i, "Portail " + i, "Portal " + i);
      bodies.register(PublicBody.of("body-" + i, PublicBody.Kind.AGENCY, name));
      portals.register(
          new Portal(slug, "https://" + slug + ".example/", "ckan", name, "body-" + i));
      measured.add(
          new mizan.engine.harvesting.Portal(slug, new Location.Recording(recording(slug, i))));
    }
    var number =
        life.draft(
                new EditionScope(slugs, "mizan-1", null, null, 15, 1),
                false,
                false,
                List.of("ar", "fr"))
            .number();
    life.freeze(Seen.now(number));
    var edition = life.measure(Seen.now(number));
    time("measuring", () -> measure(measured, editions.folder(edition).resolve("results")));
    time("provisional results", () -> life.finish(number));
    life.openReplies(Seen.now(number));
    round.passReplyTime();
    life.callJury(Seen.now(number));
    jury.note(Seen.now(number), "member", Actor.ACADEMIA.code(), Verdict.CONFIRM, "");
    time("publishing, with recommendations and certificates", () -> life.publish(Seen.now(number)));
    for (var path : paths(number)) {
      pages(path);
    }
    for (var language : List.of("ar", "fr", "en")) {
      var file = "/editions/%d/report-%s.pdf".formatted(number, language);
      time(file, () -> once(new Guest(port), file));
    }
  }

  private static List<String> paths(int number) {
    return List.of(
        "/fr",
        "/ar/ranking",
        "/fr/portals",
        "/fr/portals/portal-007",
        "/fr/portals/portal-007/datasets?failing=licence-open",
        "/fr/bodies/body-7",
        "/fr/bodies/coverage",
        "/fr/editions/" + number,
        "/ar/recommendations",
        "/ar/recommendations?body=body-7",
        "/fr/certificates",
        "/en/methodology/what-if?licence-open=40",
        "/en/search?q=eau",
        "/fr/editions/%d/report".formatted(number),
        "/ar/editions/%d/data".formatted(number),
        "/editions/%d/report-ar.docx".formatted(number));
  }

  private interface Work {
    void run() throws Exception;
  }

  private static void time(String what, Work work) throws Exception {
    var start = System.nanoTime();
    work.run();
    System.out.printf(Locale.ROOT, "MANY %s: %.1f s%n", what, (System.nanoTime() - start) / 1e9);
  }

  private void pages(String path) {
    var guest = new Guest(port);
    var first = once(guest, path);
    var others = new ArrayList<Double>();
    for (var i = 0; i < ROUNDS; i++) {
      // another address each time: no page is a kept one
      others.add(once(guest, path + (path.contains("?") ? "&" : "?") + "round=" + i));
    }
    others.sort(null);
    System.out.printf(
        Locale.ROOT,
        "MANY %s: first %.0f ms, median %.0f ms, slowest %.0f ms of %d%n",
        path,
        first,
        others.get(ROUNDS / 2),
        others.getLast(),
        ROUNDS);
  }

  private static double once(Guest guest, String path) {
    var start = System.nanoTime();
    var answer = guest.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return (System.nanoTime() - start) / 1e6;
  }

  private static void measure(List<mizan.engine.harvesting.Portal> portals, Path results)
      throws InterruptedException {
    var setting =
        new Setting(List.of("ar", "fr"), LocalDate.of(2026, 3, 2), Setting.Links.UNMEASURED);
    new Evaluation(
            new Scope(
                portals,
                setting,
                Profile.EU,
                null,
                results,
                null,
                false,
                false,
                2,
                Scope.FileScope.UNOPENED,
                Network.forgetful()),
            Evaluation.Progress.UNHEARD)
        .run();
  }

  /// An invented catalogue, as good as its number.
  private Path recording(String slug, int quality) throws IOException {
    var random = new Random(quality);
    var lines = new StringBuilder();
    for (var i = 0; i < DATASETS; i++) {
      var good = random.nextInt(PORTALS) < quality;
      lines.append(
          """
          {"id": "%1$s-%2$d", "name": "d%2$d", "title": "%3$s %2$d", "notes": "%4$s", "license_id": "%5$s", "tags": [{"name": "eau"}], "organization": {"title": "%1$s"}, "resources": [{"url": "https://%1$s.example/%2$d.csv", "format": "%6$s"}]}
          """
              .formatted(
                  slug,
                  i,
                  good ? "Débits des puits de la région" : "données",
                  good
                      ? "Débits journaliers mesurés aux puits de la région, par forage et par heure, depuis l’an deux mille dix."
                      : "",
                  good ? "cc-by" : "",
                  good ? "CSV" : ""));
    }
    return Files.writeString(folder.resolve(slug + ".jsonl"), lines);
  }
}
