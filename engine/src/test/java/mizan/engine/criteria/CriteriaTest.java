package mizan.engine.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import mizan.engine.reporting.Sentences;
import mizan.engine.reporting.Words;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every criterion against its cases, and the cases against what a criterion can say.
class CriteriaTest {

  /// What a criterion can answer beside met and unmet.
  private static final Map<String, Set<String>> ALSO =
      Map.of(
          "title-bilingual", Set.of("not-applicable"),
          "placeholders-absent", Set.of("not-applicable"),
          "licence-open", Set.of("not-applicable"),
          "harvest-complete", Set.of("not-applicable", "unknown"),
          "file-readable", Set.of("unknown"),
          "file-given", Set.of("unknown"),
          "dcat-export", Set.of("not-applicable", "unknown"),
          "questions-answered", Set.of("not-applicable", "unknown"),
          "catalogue-bilingual", Set.of("not-applicable"));

  private static List<Criterion> withCases() {
    return Stream.of(Criteria.OF_DATASET, Criteria.OF_FILE, Criteria.OF_CONTENT, Criteria.OF_PORTAL)
        .<Criterion>flatMap(List::stream)
        .toList();
  }

  @TestFactory
  Stream<DynamicTest> everyCaseGetsItsVerdict() {
    return withCases().stream()
        .flatMap(criterion -> CriterionCase.of(criterion).stream())
        .map(one ->
            DynamicTest.dynamicTest(one.criterion().code() + ": " + one.name(), () -> judge(one)));
  }

  private static void judge(CriterionCase one) {
    switch (one.examined()) {
      case Verdict.Measured(var value, var findings) -> {
        assertThat(one.verdict()).as(one.name()).isInstanceOf(Number.class);
        assertThat(value)
            .as(one.name())
            .isCloseTo(((Number) one.verdict()).doubleValue(), within(1e-6));
        assertThat(findings.stream().map(CriterionCase::written))
            .containsExactlyElementsOf(one.findings());
        findings.forEach(finding -> isSaid(one.criterion().code(), finding));
      }
      case Verdict.NotApplicable _ -> assertThat(one.verdict()).isEqualTo("not-applicable");
      case Verdict.Unknown _ -> assertThat(one.verdict()).isEqualTo("unknown");
    }
  }

  /// Every finding has its sentence in every language, whatever its arguments hold.
  private static void isSaid(String criterion, Finding finding) {
    for (var language : Words.LANGUAGES) {
      assertThat(Sentences.of(criterion, finding.code(), finding.arguments(), language))
          .isNotBlank()
          .doesNotContain("{");
    }
  }

  @Test
  void everyAnswerThatACriterionCanGiveHasACase() {
    for (var criterion : withCases()) {
      var answers = new TreeSet<String>();
      for (var one : CriterionCase.of(criterion)) {
        answers.add(
            one.verdict() instanceof Number value
                ? value.doubleValue() == 1 ? "met" : "unmet"
                : (String) one.verdict());
      }
      var expected = new TreeSet<>(Set.of("met", "unmet"));
      expected.addAll(ALSO.getOrDefault(criterion.code(), Set.of()));
      if (criterion instanceof Criterion.OfContent && !(criterion instanceof FileGiven)) {
        expected.add("not-applicable");
      }
      assertThat(answers).as(criterion.code()).isEqualTo(expected);
    }
  }

  @Test
  void everyFindingOfACriterionHasACase() {
    for (var criterion : withCases()) {
      var given = new TreeSet<String>();
      CriterionCase.of(criterion)
          .forEach(one -> one.findings().forEach(finding -> given.add(finding.get("code"))));
      var possible =
          Arrays.stream(criterion.getClass().getDeclaredClasses())
              .filter(Finding.class::isAssignableFrom)
              .map(type -> Criterion.kebab(type.getSimpleName()))
              .toList();
      assertThat(given).as(criterion.code()).hasSameElementsAs(possible);
    }
  }

  @Test
  void codesAreUniqueAndEffortIsSaid() {
    var codes = new HashSet<String>();
    for (var criterion : Criteria.all()) {
      assertThat(codes.add(criterion.code())).as(criterion.code()).isTrue();
      assertThat(criterion.code()).matches("[a-z]+(-[a-z0-9]+)*");
      assertThat(criterion.effort()).isNotNull();
      assertThat(Criteria.get(criterion.code())).isSameAs(criterion);
    }
  }
}
