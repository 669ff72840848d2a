package mizan.engine.probing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mizan.engine.fetching.Ask.Method;
import org.junit.jupiter.api.Test;

class LinkVerdictTest {
  private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
  private static final Set<Method> BOTH = Set.of(Method.GET, Method.HEAD);

  private static LinkTry at(int hour, LinkState state, Set<Method> methods) {
    return new LinkTry(
        START.plus(Duration.ofHours(hour)), state, methods, 404, "status 404", "", "");
  }

  private static LinkState after(LinkTry... tries) {
    return LinkVerdict.of(List.of(tries), _ -> false).state();
  }

  private static LinkTry failed(int hour) {
    return at(hour, LinkState.SUSPECTED, BOTH);
  }

  @Test
  void threeFailuresOverTwoDaysByTwoMethodsAreDeath() {
    assertThat(after(failed(0), failed(24), failed(48))).isEqualTo(LinkState.DEAD);
    assertThat(LinkVerdict.of(List.of(failed(0), failed(24), failed(48)), _ -> false).since())
        .isEqualTo("2026-03-02T08:00:00Z");
  }

  @Test
  void lessIsOnlyASuspicion() {
    assertThat(after(failed(0), failed(60))).isEqualTo(LinkState.SUSPECTED);
    assertThat(after(failed(0), failed(24), failed(47))).isEqualTo(LinkState.SUSPECTED);
    var byOne = Set.of(Method.GET);
    assertThat(
            after(
                at(0, LinkState.SUSPECTED, byOne),
                at(24, LinkState.SUSPECTED, byOne),
                at(72, LinkState.SUSPECTED, byOne)))
        .isEqualTo(LinkState.SUSPECTED);
  }

  @Test
  void oneSuccessWipesOutWhatWasBefore() {
    var success = at(30, LinkState.OK, Set.of(Method.GET));
    assertThat(after(failed(0), failed(24), success, failed(72))).isEqualTo(LinkState.SUSPECTED);
    assertThat(after(failed(0), failed(24), failed(50), success)).isEqualTo(LinkState.OK);
  }

  @Test
  void whoKeepsUsOutIsNeverDead() {
    var blocked = new ArrayList<LinkTry>();
    for (var hour = 0; hour < 500; hour += 25) {
      blocked.add(at(hour, LinkState.BLOCKED, BOTH));
    }
    var verdict = LinkVerdict.of(blocked, _ -> false);
    assertThat(verdict.state()).isEqualTo(LinkState.BLOCKED);
    assertThat(verdict.counted()).isFalse();
  }

  @Test
  void triesDuringAnOutageProveNothing() {
    var tries = List.of(failed(0), failed(24), failed(48), failed(72));
    assertThat(LinkVerdict.of(tries, number -> number == 1).state()).isEqualTo(LinkState.DEAD);
    assertThat(LinkVerdict.of(tries, number -> number == 1 || number == 2).state())
        .isEqualTo(LinkState.SUSPECTED);
  }

  @Test
  void aHostThatIsNowhereIsCountedOnceItIsProven() {
    var once = at(0, LinkState.DNS_FAULT, BOTH);
    assertThat(LinkVerdict.of(List.of(once), _ -> false).counted()).isFalse();
    var verdict =
        LinkVerdict.of(
            List.of(once, at(24, LinkState.DNS_FAULT, BOTH), at(48, LinkState.DNS_FAULT, BOTH)),
            _ -> false);
    assertThat(verdict.state()).isEqualTo(LinkState.DNS_FAULT);
    assertThat(verdict.counted()).isTrue();
  }

  @Test
  void anOutageOfThePortalBlamesNoLink() {
    var outages = new Outages(wish -> wish.address().contains("far") ? "far" : "portal");
    var none = new LinkTry(START, LinkState.SUSPECTED, BOTH, 0, "unreachable", "", "");
    var fine = at(0, LinkState.OK, BOTH);
    var gone = failed(24);
    // Everything of the portal is down in the first pass; the far link says 404 all the time.
    for (var i = 0; i < 6; i++) {
      outages.add("portal", List.of(none, fine));
    }
    outages.add("far", List.of(gone, gone));
    var far = new Wish("http://far/a.csv", "", true, false);
    var near = new Wish("http://portal/a.csv", "", true, false);
    assertThat(outages.during(0, near)).isTrue();
    assertThat(outages.during(0, far)).isTrue();
    assertThat(outages.during(1, near)).isFalse();
    assertThat(outages.during(1, far)).isFalse();
  }

  @Test
  void whenThoseThatWorkedAreSilentTooItIsAnOutage() {
    var outages = new Outages(_ -> "portal");
    var none = new LinkTry(START, LinkState.TIMEOUT, BOTH, 0, "timeout", "", "");
    var fine = at(0, LinkState.OK, BOTH);
    outages.add("portal", List.of(fine, none));
    outages.add("portal", List.of(fine));
    outages.add("portal", List.of(fine));
    outages.add("portal", List.of(failed(0), failed(24)));
    var wish = new Wish("http://portal/a.csv", "", true, false);
    assertThat(outages.during(0, wish)).isFalse();
    assertThat(outages.during(1, wish)).isTrue();
  }
}
