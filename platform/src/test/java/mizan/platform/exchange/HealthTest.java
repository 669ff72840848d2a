package mizan.platform.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mizan.engine.probing.LinkState;
import mizan.engine.probing.LinkTry;
import mizan.platform.exchange.Health.Check;
import mizan.platform.exchange.Health.Kind;
import mizan.platform.exchange.Health.Said;
import mizan.platform.exchange.Reuse.Citation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What checks and harvests say of a reuse.
class HealthTest {
  private static final List<Citation> FOUND = List.of(Citation.ofAsset("wells.1", "wells"));
  private static final Citation LOST = FOUND.getFirst().lost(LocalDate.of(2099, 3, 9));

  @Test
  void nothingIsKnownOfWhatWasNeverAsked() {
    assertThat(health(FOUND).kind()).isEqualTo(Kind.UNKNOWN);
    assertThat(health(FOUND, "2099-03-01 nothing").kind()).isEqualTo(Kind.UNKNOWN);
  }

  @Test
  void itIsAliveSinceItFirstWorked() {
    var health = health(FOUND, "2099-03-01 works", "2099-03-08 fails", "2099-03-15 works");
    assertThat(health.kind()).isEqualTo(Kind.ALIVE);
    assertThat(health.since()).isEqualTo("2099-03-01");
    assertThat(health.proof().getFirst().at()).isEqualTo("2099-03-15T08:00:00Z");
  }

  @Test
  void itIsDeadAfterFailuresOnThreeDaysOnly() {
    assertThat(
            health(
                    FOUND,
                    "2099-03-01 works",
                    "2099-03-08 fails",
                    "2099-03-08 fails",
                    "2099-03-15 nothing",
                    "2099-03-22 fails")
                .kind())
        .isEqualTo(Kind.ALIVE);
    var dead =
        health(
            FOUND,
            "2099-03-01 works",
            "2099-03-08 fails",
            "2099-03-15 nothing",
            "2099-03-22 fails",
            "2099-03-29 fails");
    assertThat(dead.kind()).isEqualTo(Kind.DEAD);
    assertThat(dead.since()).isEqualTo("2099-03-08");
  }

  @Test
  void itComesBackToLife() {
    var back =
        health(
            FOUND,
            "2099-03-01 works",
            "2099-03-08 fails",
            "2099-03-15 fails",
            "2099-03-22 fails",
            "2099-03-29 works");
    assertThat(back.kind()).isEqualTo(Kind.ALIVE);
    assertThat(back.since()).isEqualTo("2099-03-29");
  }

  @Test
  void itIsStaleWhenNothingThatItCitesIsFound() {
    var other = Citation.ofAddress("https://wells.example/files/1.csv");
    assertThat(health(List.of(LOST, other), "2099-03-01 works").kind()).isEqualTo(Kind.ALIVE);
    var stale = health(List.of(LOST, other.lost(LocalDate.of(2099, 3, 12))), "2099-03-01 works");
    assertThat(stale.kind()).isEqualTo(Kind.STALE);
    assertThat(stale.since()).isEqualTo("2099-03-12");
    assertThat(
            health(List.of(LOST), "2099-03-08 fails", "2099-03-15 fails", "2099-03-22 fails")
                .kind())
        .isEqualTo(Kind.DEAD);
  }

  @Test
  void ourOwnFailureSaysNothing() {
    var now = Instant.parse("2099-03-01T08:00:00Z");
    assertThat(said(LinkState.SUSPECTED, 404, false, now)).isEqualTo(Said.FAILS);
    assertThat(said(LinkState.DNS_FAULT, 0, false, now)).isEqualTo(Said.FAILS);
    assertThat(said(LinkState.DNS_FAULT, 0, true, now)).isEqualTo(Said.NOTHING);
    assertThat(said(LinkState.NOT_ASKED, 0, false, now)).isEqualTo(Said.NOTHING);
    assertThat(said(LinkState.BLOCKED, 403, false, now)).isEqualTo(Said.NOTHING);
    assertThat(said(LinkState.OK_REDIRECTED, 200, false, now)).isEqualTo(Said.WORKS);
  }

  private static Said said(LinkState state, int status, boolean ours, Instant now) {
    return Check.of(new LinkTry(now, state, Set.of(), status, "", "", ""), now, ours).said();
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.wells.example/map/?utm_source=x, http://Wells.example:80/map",
    "https://wells.example/a/../map?b=2&a=1, https://wells.example/map/?a=1&b=2",
    "https://wells.example/map#top, https://wells.example/map"
  })
  void addressesThatDifferInFormAloneAreOne(String one, String other) {
    assertThat(Canonical.of(one)).isEqualTo(Canonical.of(other));
  }

  @ParameterizedTest
  @CsvSource({
    "https://wells.example/map, https://wells.example/Map",
    "https://wells.example/?map=1, https://wells.example/?map=2",
    "https://wells.example:8443/map, https://wells.example/map",
    "https://wells.example/#/map, https://wells.example/"
  })
  void addressesThatMayLeadElsewhereAreTwo(String one, String other) {
    assertThat(Canonical.of(one)).isNotEqualTo(Canonical.of(other));
  }

  private static Health health(List<Citation> citations, String... checks) {
    return Health.of(
        Stream.of(checks)
            .map(check -> check.split(" ", 2))
            .map(parts ->
                new Check(Instant.parse(parts[0] + "T08:00:00Z"), Said.of(parts[1]), "", 0, ""))
            .toList(),
        citations,
        ZoneOffset.UTC);
  }
}
