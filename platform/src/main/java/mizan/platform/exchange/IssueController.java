package mizan.platform.exchange;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.stream.Stream;
import mizan.engine.reporting.Csv;
import mizan.platform.exchange.RequestController.Tools;
import mizan.platform.exchange.Requester.Draft;
import mizan.platform.exchange.Requester.ToSee;
import mizan.platform.exchange.pages.IssueFormPage;
import mizan.platform.exchange.pages.IssuePage;
import mizan.platform.exchange.pages.IssuesPage;
import mizan.platform.exchange.pages.JoinPage;
import mizan.platform.exchange.pages.RequestDonePage;
import mizan.platform.web.Downloads;
import mizan.platform.web.Forms;
import mizan.platform.web.Forms.Refusal;
import mizan.platform.web.Language;
import mizan.platform.web.PageController;
import mizan.platform.web.Section;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/// Opens issues to everybody, and takes new ones.
@PageController
class IssueController {
  private final Issues issues;
  private final Tellings tellings;
  private final Sending sending;
  private final IssueView view;
  private final Tools tools;

  IssueController(Issues issues, Tellings tellings, Sending sending, IssueView view, Tools tools) {
    this.issues = issues;
    this.tellings = tellings;
    this.sending = sending;
    this.view = view;
    this.tools = tools;
  }

  @Bean
  static Section issueSection() {
    return new Section(19, "exchange.issue.section", "/issues");
  }

  /// What the address asks of the list; what it does not say is null.
  record Asked(
      @Nullable String q,
      @Nullable String body,
      @Nullable String portal,
      @Nullable String state,
      @Nullable String kind,
      @Nullable String dataset,
      @Nullable String sort,
      @Nullable Integer page) {}

  @GetMapping("/issues")
  IssuesPage list(Language language, @ModelAttribute Asked asked) {
    return view.list(language, asked);
  }

  /// The issues that the list would show, as a table.
  @GetMapping("/issues/issues.csv")
  ResponseEntity<byte[]> csv(Language language, @ModelAttribute Asked asked) {
    var words = tools.dictionaries().in(language);
    var head =
        Stream.of(
                "exchange.number",
                "exchange.issue.dataset",
                "exchange.issue.file",
                "exchange.body",
                "exchange.issue.portal",
                "exchange.issue.kind",
                "exchange.state",
                "exchange.sent")
            .map(words::text)
            .toArray();
    var out = new StringBuilder(Csv.BYTE_ORDER_MARK).append(Csv.line(head));
    for (var line : view.lines(issues.list(), asked)) {
      out.append(
          Csv.line(
              line.number(),
              line.title().in(language),
              line.file() == 0 ? "" : line.file(),
              line.bodyName().in(language),
              line.portalName().in(language),
              words.text("exchange.issue.kind." + line.kind()),
              words.text("exchange.issue.state." + line.state()),
              line.made()));
    }
    return Downloads.csv("issues.csv", out.toString());
  }

  @GetMapping("/issues/{number}")
  IssuePage show(@PathVariable String number) {
    return view.one(RequestController.number(number));
  }

  @GetMapping("/issues/new")
  IssueFormPage blank(@RequestParam Map<String, String> given) {
    return view.form(given, Refusal.NONE);
  }

  @PostMapping("/issues/new")
  ResponseEntity<?> send(
      Language language, @RequestParam Map<String, String> typed, HttpServletRequest request) {
    var kind = typed.getOrDefault("kind", "");
    if (PrivateReport.Kind.isCode(kind)) {
      return Forms.onwards(language, inPrivate(kind, typed));
    }
    return tools
        .forms()
        .answer(
            request,
            () -> {
              var wish = tellings.sound(typed);
              return sent(
                  new Draft(typed.getOrDefault("mail", ""), language, wish), language, request);
            },
            refusal -> view.form(typed, refusal));
  }

  /// The form that only the body and the unit read; of what was typed nothing stands in its address
  /// but the kind and the place.
  private String inPrivate(String kind, Map<String, String> typed) {
    var subject = tellings.subject(typed);
    var address =
        subject
            .map(each -> each.address().isEmpty() ? pageOf(each) : each.address())
            .orElse(typed.getOrDefault("address", "").strip());
    return UriComponentsBuilder.fromPath("/private-reports/new")
        .queryParam("kind", "{kind}")
        .queryParam("body", "{body}")
        .queryParam("address", "{address}")
        .encode()
        .buildAndExpand(kind, subject.map(tellings::body).orElse(""), address)
        .toUriString();
  }

  private static String pageOf(DatasetIssue.Subject subject) {
    return "/portals/" + subject.portal() + "/datasets/" + subject.dataset();
  }

  /// At once for somebody whose address is known to be theirs; a letter first for others.
  private ResponseEntity<?> sent(Draft draft, Language language, HttpServletRequest request) {
    var mail = tools.rights().mail();
    if (mail.isEmpty()) {
      sending.want(draft, request);
      return ResponseEntity.ok(new RequestDonePage("asked-issue"));
    }
    var sent = sending.send(new Draft(mail, draft.language(), draft.wish()));
    return issues.find(sent.number()).isPresent()
        ? Forms.onwards(language, "/issues/" + sent.number())
        : ResponseEntity.ok(new RequestDonePage("held-issue"));
  }

  @GetMapping("/issues/{number}/join")
  JoinPage askToJoin(@PathVariable String number) {
    return joining(RequestController.number(number), "", Refusal.NONE);
  }

  @PostMapping("/issues/{number}/join")
  ResponseEntity<?> join(
      Language language,
      @PathVariable String number,
      @RequestParam(defaultValue = "") String mail,
      HttpServletRequest request) {
    var forms = tools.forms();
    var issue = issues.require(RequestController.number(number)).number();
    return forms.answer(
        request,
        () -> sent(new Draft(mail, language, new ToSee(issue)), language, request),
        refusal -> joining(issue, mail, refusal));
  }

  private JoinPage joining(int number, String mail, Refusal refusal) {
    return new JoinPage(
        "/issues/" + number,
        issues.require(number).subject().title(),
        true,
        mail,
        tools.rights().mail().isEmpty(),
        refusal);
  }
}
