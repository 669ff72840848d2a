package mizan.platform.recommendations;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.stream.Stream;
import mizan.platform.recommendations.Recommendation.Verb;
import mizan.platform.recommendations.Recommendations.Answer;
import mizan.platform.recommendations.pages.RecommendationPage;
import mizan.platform.recommendations.pages.RecommendationsPage;
import mizan.platform.web.Forms;
import mizan.platform.web.Forms.Refusal;
import mizan.platform.web.Language;
import mizan.platform.web.PageController;
import mizan.platform.web.Problem;
import mizan.platform.web.Section;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Opens the boards of recommendations, and takes what bodies and the unit decide about one.
@PageController
class RecommendationsController {
  private final Recommendations recommendations;
  private final RecommendationsView view;
  private final Forms forms;

  RecommendationsController(
      Recommendations recommendations, RecommendationsView view, Forms forms) {
    this.recommendations = recommendations;
    this.view = view;
    this.forms = forms;
  }

  @Bean
  static Section recommendationsSection() {
    return new Section(15, "recommendations.section", "/recommendations");
  }

  /// What the address asks of the board; what it does not say is null.
  record Asked(
      @Nullable String body,
      @Nullable String state,
      @Nullable String effort,
      @Nullable String sort,
      @Nullable Integer page) {}

  @GetMapping("/recommendations")
  RecommendationsPage list(Language language, @ModelAttribute Asked asked) {
    return view.list(language, asked);
  }

  @GetMapping("/recommendations/{id}")
  RecommendationPage show(@PathVariable String id) {
    return view.one(id, RecommendationPage.Typed.NOTHING, Refusal.NONE);
  }

  @PostMapping("/recommendations/{id}")
  ResponseEntity<?> answer(
      Language language,
      @PathVariable String id,
      @RequestParam(name = "do", defaultValue = "") String what,
      @ModelAttribute RecommendationPage.Typed typed,
      HttpServletRequest request) {
    return forms.answer(
        request,
        () -> {
          recommendations.answer(
              id, new Answer(verb(what), typed.version(), day(typed.day()), typed.said()));
          return Forms.onwards(language, "/recommendations/" + id);
        },
        refusal -> view.one(id, typed, refusal));
  }

  private static Verb verb(String what) {
    return Stream.of(Verb.values())
        .filter(verb -> verb.code().equals(what.toLowerCase(Locale.ROOT)))
        .filter(verb -> verb.isOfTheBody() || verb.isOfTheUnit())
        .findFirst()
        .orElseThrow(() -> Problem.badRequest("recommendations.unclear"));
  }

  private static @Nullable LocalDate day(String typed) {
    try {
      return typed.isBlank() ? null : LocalDate.parse(typed.strip());
    } catch (DateTimeParseException _) {
      return null; // the same as none: the answer says what a day looks like
    }
  }
}
