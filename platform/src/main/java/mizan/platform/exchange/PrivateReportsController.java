package mizan.platform.exchange;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.stream.Collectors;
import mizan.platform.accounts.Secret;
import mizan.platform.exchange.RequestController.Tools;
import mizan.platform.exchange.pages.PrivateReportPage;
import mizan.platform.exchange.pages.PrivateReportsPage;
import mizan.platform.exchange.pages.ReportFormPage;
import mizan.platform.web.Forms;
import mizan.platform.web.Forms.Refusal;
import mizan.platform.web.Language;
import mizan.platform.web.PageController;
import mizan.platform.web.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Takes private reports, and opens them to those whom they concern.
@PageController
class PrivateReportsController {
  private final PrivateReports reports;
  private final Around around;
  private final Tools tools;

  PrivateReportsController(PrivateReports reports, Around around, Tools tools) {
    this.reports = reports;
    this.around = around;
    this.tools = tools;
  }

  @GetMapping("/private-reports/new")
  ReportFormPage blank(Language language, @RequestParam Map<String, String> given) {
    return form(language, given, Refusal.NONE);
  }

  @PostMapping("/private-reports/new")
  ResponseEntity<?> make(
      Language language, @RequestParam Map<String, String> typed, HttpServletRequest request) {
    return tools
        .forms()
        .answer(
            request,
            () -> {
              var secret =
                  reports.make(
                      typed.getOrDefault("kind", ""),
                      typed.getOrDefault("body", ""),
                      typed.getOrDefault("address", ""),
                      typed.getOrDefault("text", ""),
                      request);
              return Forms.onwards(language, "/private-reports/mine/" + secret.text());
            },
            refusal -> form(language, typed, refusal));
  }

  private ReportFormPage form(Language language, Map<String, String> typed, Refusal refusal) {
    return new ReportFormPage(
        reports.counts().entrySet().stream()
            .collect(Collectors.toMap(count -> count.getKey().code(), Map.Entry::getValue)),
        typed,
        around.everyBody(language),
        refusal);
  }

  @GetMapping("/private-reports/mine/{secret}")
  PrivateReportPage mine(@PathVariable String secret) {
    var report =
        reports.find(new Secret(secret)).orElseThrow(() -> Problem.notFound("exchange.none-such"));
    return new PrivateReportPage(report, around.body(report.body()), false, Map.of(), Refusal.NONE);
  }

  @GetMapping("/private-reports")
  PrivateReportsPage list() {
    return new PrivateReportsPage(
        reports.list().stream()
            .map(report -> new PrivateReportsPage.Line(report, around.body(report.body())))
            .toList());
  }

  @GetMapping("/private-reports/{number}")
  PrivateReportPage show(@PathVariable String number) {
    return page(RequestController.number(number), Map.of(), Refusal.NONE);
  }

  @PostMapping("/private-reports/{number}")
  ResponseEntity<?> answer(
      Language language,
      @PathVariable String number,
      @RequestParam Map<String, String> typed,
      HttpServletRequest request) {
    var asked = RequestController.number(number);
    return tools
        .forms()
        .answer(
            request,
            () -> {
              reports.answer(
                  asked,
                  RequestDeedsController.seen(typed),
                  typed.getOrDefault("state", ""),
                  typed.getOrDefault("said", ""));
              return Forms.onwards(language, "/private-reports/" + asked);
            },
            refusal -> page(asked, typed, refusal));
  }

  private PrivateReportPage page(int number, Map<String, String> typed, Refusal refusal) {
    var report = reports.require(number);
    return new PrivateReportPage(report, around.body(report.body()), true, typed, refusal);
  }
}
