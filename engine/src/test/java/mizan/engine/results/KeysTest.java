package mizan.engine.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {

  @Test
  void aKeyIsTheSameOnEveryMachineAndInEveryEdition() {
    assertThat(Keys.text(Keys.of("water-2026"))).isEqualTo(Keys.text(Keys.of("water-" + 2026)));
    assertThat(Keys.text(Keys.of(""))).hasSize(16).matches("[0-9a-f]{16}");
  }

  @Test
  void keysOfManyIdsDiffer() {
    var keys = new HashSet<Long>();
    for (var i = 0; i < 200_000; i++) {
      keys.add(Keys.of("id-" + i));
    }
    assertThat(keys).hasSize(200_000);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, -1, Long.MIN_VALUE, Long.MAX_VALUE})
  void aKeyIsReadBackFromItsText(long key) {
    assertThat(Keys.parse(Keys.text(key))).isEqualTo(key);
  }

  @Test
  void textsDifferingInCaseAndSpacesHaveOneKey() {
    assertThat(Keys.ofText("  Budget \t OF\nÉtat ")).isEqualTo(Keys.ofText("budget of état"));
    assertThat(Keys.ofText("Budget of")).isNotEqualTo(Keys.ofText("Budget  off"));
    assertThat(Keys.ofText("ab")).isNotEqualTo(Keys.ofText("a b"));
    assertThat(Keys.ofText(" ")).isEqualTo(Keys.ofText(""));
  }
}
