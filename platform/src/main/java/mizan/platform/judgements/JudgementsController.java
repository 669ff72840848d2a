package mizan.platform.judgements;

import jakarta.servlet.http.HttpServletRequest;
import mizan.platform.judgements.pages.JudgementPage;
import mizan.platform.judgements.pages.JudgementsPage;
import mizan.platform.web.Forms;
import mizan.platform.web.Forms.Refusal;
import mizan.platform.web.Language;
import mizan.platform.web.PageController;
import mizan.platform.web.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Opens what people judge of an edition's portals, and takes what assessors and the unit say.
@PageController
class JudgementsController {
  private final Judgements judgements;
  private final JudgementsView view;
  private final Forms forms;

  JudgementsController(Judgements judgements, JudgementsView view, Forms forms) {
    this.judgements = judgements;
    this.view = view;
    this.forms = forms;
  }

  @GetMapping("/editions/{number}/judgements")
  JudgementsPage list(Language language, @PathVariable int number) {
    return view.list(language, number);
  }

  @GetMapping("/editions/{number}/judgements/{slug}/{criterion}")
  JudgementPage show(
      Language language,
      @PathVariable int number,
      @PathVariable String slug,
      @PathVariable String criterion) {
    var question = new Question(number, slug, criterion);
    return view.one(language, question, Given.NOTHING, Refusal.NONE);
  }

  @PostMapping("/editions/{number}/judgements/{slug}/{criterion}")
  ResponseEntity<?> say(
      Language language,
      @ModelAttribute Asked asked,
      @RequestParam(name = "do", defaultValue = "") String what,
      @ModelAttribute Given given,
      HttpServletRequest request) {
    var question = asked.question();
    view.require(question);
    return forms.answer(
        request,
        () -> {
          switch (what) {
            case "judge", "change" -> judgements.judge(question, given);
            case "settle" -> judgements.settle(question, given);
            default -> throw Problem.badRequest("judgements.unclear");
          }
          return Forms.onwards(language, asked.path());
        },
        refusal -> view.one(language, question, given, refusal));
  }

  /// What the address asks.
  record Asked(int number, String slug, String criterion) {
    Question question() {
      return new Question(number, slug, criterion);
    }

    String path() {
      return "/editions/" + number + "/judgements/" + slug + "/" + criterion;
    }
  }
}
