package mizan.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

/// Consecutive editions of the real portals held out: few datasets keep their identifier, nearly
/// all that can be are found again.
class RealEditionsTest {
  @Test
  void moreAreFoundAgainThanKeepTheirIdentifierOrTheirTitle() {
    var most = 0L;
    var byIdentifier = 0L;
    var found = 0L;
    for (var step : Editions.steps(true)) {
      var identifiers = new HashSet<String>();
      step.before().forEach(entry -> identifiers.add(entry.id()));
      most += Math.min(step.before().size(), step.now().size());
      byIdentifier += step.now().stream().filter(entry -> identifiers.contains(entry.id())).count();
      found +=
          Identity.match(step.before(), step.now(), Decisions.NONE).matches().stream()
              .filter(match -> match.state() == State.SAME)
              .count();
    }
    assertThat((double) byIdentifier / most).isLessThan(0.5);
    assertThat((double) found / most).isGreaterThan(0.9);
  }
}
