package mizan.platform.reports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// A record shows whatever hides in it.
class VisibleTextTest {
  @Test
  void marksOfDirectionAndSpacesWithoutWidthAreShownByTheirNumbers() {
    assertThat(VisibleText.of("a\u202Eb\u200Bc\u00ADd\u0000e"))
        .isEqualTo("a⟨U+202E⟩b⟨U+200B⟩c⟨U+00AD⟩d⟨U+0000⟩e");
  }

  @Test
  void anEmojiAndArabicStayThemselves() {
    assertThat(VisibleText.of("مدرسة 🌍\n\tend")).isEqualTo("مدرسة 🌍\n\tend");
  }

  @Test
  void jsonIsLaidOutAndWhatIsNoneIsLeft() {
    assertThat(VisibleText.of("{\"a\":[1]}")).contains("\n").contains("\"a\" :");
    assertThat(VisibleText.of("{broken")).isEqualTo("{broken");
  }
}
