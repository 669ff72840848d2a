package mizan.platform.editions;

import static org.assertj.core.api.Assertions.assertThat;

import mizan.platform.recommendations.Recommendation.State;
import mizan.platform.recommendations.Recommendations;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What an edition said to other rooms does not stand once it is withdrawn.
@LifeSite
class WithdrawnEditionTest {
  private static final String PORTAL = "withdrawn-waters";

  private final Round round;
  private final Life life;
  private final Jury jury;
  private final Recommendations recommendations;

  @Autowired
  WithdrawnEditionTest(Round round, Life life, Jury jury, Recommendations recommendations) {
    this.round = round;
    this.life = life;
    this.jury = jury;
    this.recommendations = recommendations;
  }

  @Test
  void whatItMeasuredToBeCarriedOutIsOpenAgain() throws Exception {
    try (var portal = new LittlePortal()) {
      round.register(PORTAL, portal);
      round.published(jury, round.inReply(PORTAL));
      assertThat(licence()).isEqualTo(State.OPEN);
      portal.licence = "https://creativecommons.org/licenses/by/4.0/";
      var second = round.published(jury, round.inReply(PORTAL));
      assertThat(licence()).isEqualTo(State.CARRIED_OUT);
      life.withdraw(Seen.now(second.number()), "A wrong list.");
      assertThat(licence()).isEqualTo(State.OPEN);
    }
  }

  private State licence() {
    return recommendations
        .find(Round.body(PORTAL) + ".licence-open")
        .orElseThrow()
        .recommendation()
        .state();
  }
}
