package mizan.platform.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import mizan.platform.exchange.DatasetIssue.Kind;
import mizan.platform.exchange.Evidence.Look;
import mizan.platform.exchange.Evidence.Says;
import mizan.platform.reports.Checkup;
import mizan.platform.reports.Checkup.Check;
import mizan.platform.web.Trilingual;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// What checks say of an issue, from what editions measured.
class EvidenceTest {
  private static final LocalDate DAY = LocalDate.parse("2099-01-01");

  @ParameterizedTest
  @CsvSource({
    "LINK, link",
    "LICENCE, licence-open",
    "FORMAT, format-true",
    "OUT_OF_DATE, content-fresh",
    "DESCRIPTION, description-informative"
  })
  void whatFailedHasToPassAndCanFailAgain(Kind kind, String check) {
    assertThat(says(kind, fails(check))).isEqualTo(Says.FAILS);
    assertThat(says(kind, fails(check), passes(check))).isEqualTo(Says.PASSES);
    assertThat(says(kind, fails(check), passes(check), fails(check))).isEqualTo(Says.FAILS);
  }

  @Test
  void allThatFailedHasToPass() {
    assertThat(
            says(
                Kind.DESCRIPTION,
                look(new Check("title-readable", false, List.of()), check("placeholders-absent")),
                passes("title-readable")))
        .isEqualTo(Says.FAILS);
  }

  @Test
  void whatIsNotMeasuredSaysNothing() {
    assertThat(says(Kind.LINK)).isEqualTo(Says.NOTHING);
    assertThat(says(Kind.LINK, passes("link"))).isEqualTo(Says.NOTHING);
    assertThat(says(Kind.LINK, fails("link"), gone())).isEqualTo(Says.FAILS);
    assertThat(says(Kind.LINK, fails("link"), passes("link"), gone())).isEqualTo(Says.PASSES);
    assertThat(says(Kind.LINK, gone(), fails("link"))).isEqualTo(Says.FAILS);
  }

  @Test
  void aFailureOfAnotherCheckIsShownAndNotJudgedBy() {
    assertThat(says(Kind.LICENCE, fails("link"))).isEqualTo(Says.NOTHING);
    assertThat(fails("link").checks()).hasSize(1);
    assertThat(look(new Check("text-utf8", true, List.of())).checks()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"ERROR", "SOMETHING_ELSE"})
  void noCheckSeesSomeKinds(Kind kind) {
    assertThat(says(kind, fails("link"), fails("licence-open"))).isEqualTo(Says.NOTHING);
  }

  private static Says says(Kind kind, Look... looks) {
    return Evidence.of(kind, List.of(looks)).says();
  }

  private static Look fails(String code) {
    return look(check(code));
  }

  private static Look passes(String code) {
    return look(new Check(code, true, List.of()));
  }

  private static Check check(String code) {
    return new Check(code, false, List.of());
  }

  private static Look look(Check... checks) {
    var kind =
        List.of(Kind.values()).stream()
            .filter(each -> each.checks().contains(checks[0].code()))
            .findFirst()
            .orElse(Kind.SOMETHING_ELSE);
    return Look.of(
        1,
        "",
        Instant.EPOCH,
        kind,
        new Checkup(Trilingual.same("Wells"), DAY, 0, "", List.of(checks)));
  }

  /// The edition has no such dataset.
  private static Look gone() {
    return Look.of(2, "", Instant.EPOCH, Kind.LINK, null);
  }
}
