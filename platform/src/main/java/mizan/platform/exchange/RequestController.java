package mizan.platform.exchange;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.stream.Stream;
import mizan.engine.reporting.Csv;
import mizan.platform.accounts.Secret;
import mizan.platform.exchange.Requester.Draft;
import mizan.platform.exchange.Sending.Typed;
import mizan.platform.exchange.pages.AlikePage;
import mizan.platform.exchange.pages.JoinPage;
import mizan.platform.exchange.pages.ProofPage;
import mizan.platform.exchange.pages.RequestDonePage;
import mizan.platform.exchange.pages.RequestFormPage;
import mizan.platform.exchange.pages.RequestPage;
import mizan.platform.exchange.pages.RequestsPage;
import mizan.platform.web.Dictionaries;
import mizan.platform.web.Downloads;
import mizan.platform.web.Forms;
import mizan.platform.web.Forms.Refusal;
import mizan.platform.web.Language;
import mizan.platform.web.PageController;
import mizan.platform.web.Problem;
import mizan.platform.web.Section;
import mizan.platform.web.Trilingual;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Opens requests to everybody, and takes new ones.
@PageController
class RequestController {
  private final Requests requests;
  private final Sending sending;
  private final RequestView view;
  private final Tools tools;

  RequestController(Requests requests, Sending sending, RequestView view, Tools tools) {
    this.requests = requests;
    this.sending = sending;
    this.view = view;
    this.tools = tools;
  }

  /// What the controllers of this room work with.
  @Component("exchangeTools")
  record Tools(
      Forms forms, Dictionaries dictionaries, Rights rights, Alikes alikes, Issues issues) {}

  @Bean
  static Section exchangeSection() {
    return new Section(18, "exchange.section", "/requests");
  }

  /// What the address asks of the list; what it does not say is null.
  record Asked(
      @Nullable String q,
      @Nullable String body,
      @Nullable String state,
      @Nullable String standing,
      @Nullable String sort,
      @Nullable Integer page) {}

  @GetMapping("/requests")
  RequestsPage list(Language language, @ModelAttribute Asked asked) {
    return view.list(language, asked);
  }

  /// The requests that the list would show, as a table.
  @GetMapping("/requests/requests.csv")
  ResponseEntity<byte[]> csv(Language language, @ModelAttribute Asked asked) {
    var words = tools.dictionaries.in(language);
    var head =
        Stream.of(
                "exchange.number",
                "exchange.request",
                "exchange.body",
                "exchange.state",
                "exchange.answer",
                "exchange.standing",
                "exchange.sent",
                "exchange.due",
                "exchange.days-counted",
                "exchange.requesters")
            .map(words::text)
            .toArray();
    var out = new StringBuilder(Csv.BYTE_ORDER_MARK).append(Csv.line(head));
    for (var line : view.lines(requests.list(), asked)) {
      out.append(
          Csv.line(
              line.number(),
              line.title(),
              line.bodyName().in(language),
              words.text("exchange.state." + line.state()),
              line.kind().isEmpty() ? "" : words.text("exchange.answer." + line.kind()),
              words.text("exchange.standing." + line.standing()),
              line.sent(),
              line.due() == null ? "" : line.due(),
              line.days(),
              line.requesters()));
    }
    return Downloads.csv("requests.csv", out.toString());
  }

  @GetMapping("/requests/{number}")
  RequestPage show(@PathVariable String number) {
    return view.one(number(number));
  }

  @GetMapping("/requests/new")
  RequestFormPage blank(Language language, @RequestParam Map<String, String> given) {
    return view.form(language, given, Refusal.NONE);
  }

  /// What is there already, for a script that shows it while somebody types.
  @GetMapping("/requests/alike")
  AlikePage alike(
      Language language,
      @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "") String body) {
    return new AlikePage(tools.alikes.find(title, body, language));
  }

  @PostMapping("/requests/new")
  ResponseEntity<?> ask(
      Language language, @RequestParam Map<String, String> typed, HttpServletRequest request) {
    return tools.forms.answer(
        request,
        () -> {
          var wish = sending.sound(typed(typed));
          if (!typed.containsKey("seen")
              && !tools.alikes.find(wish.title(), wish.body(), language).isEmpty()) {
            throw Problem.conflict("exchange.alike.there").at("seen");
          }
          return sent(new Draft(typed.getOrDefault("mail", ""), language, wish), language, request);
        },
        refusal -> view.form(language, typed, refusal));
  }

  private static Typed typed(Map<String, String> typed) {
    return new Typed(
        typed.getOrDefault("body", ""),
        typed.getOrDefault("title", ""),
        typed.getOrDefault("text", ""),
        typed.getOrDefault("purpose", ""),
        typed.getOrDefault("asset", ""),
        typed.getOrDefault("name", ""),
        typed.getOrDefault("from", ""),
        typed.containsKey("anyway"));
  }

  /// At once for somebody whose address is known to be theirs; a letter first for others.
  private ResponseEntity<?> sent(Draft draft, Language language, HttpServletRequest request) {
    var mail = tools.rights.mail();
    if (mail.isEmpty()) {
      sending.want(draft, request);
      return ResponseEntity.ok(new RequestDonePage("asked"));
    }
    var sent = sending.send(new Draft(mail, draft.language(), draft.wish()));
    return Forms.onwards(language, "/requests/" + sent.number());
  }

  @GetMapping("/requests/{number}/join")
  JoinPage askToJoin(@PathVariable String number) {
    return joining(number(number), "", Refusal.NONE);
  }

  @PostMapping("/requests/{number}/join")
  ResponseEntity<?> join(
      Language language,
      @PathVariable String number,
      @RequestParam(defaultValue = "") String mail,
      HttpServletRequest request) {
    var asked = number(number);
    return tools.forms.answer(
        request,
        () -> {
          requests.require(asked);
          return sent(Sending.joining(mail, language, asked), language, request);
        },
        refusal -> joining(asked, mail, refusal));
  }

  private JoinPage joining(int number, String mail, Refusal refusal) {
    var request = requests.require(number);
    return new JoinPage(
        "/requests/" + number,
        Trilingual.same(request.asking().title()),
        false,
        mail,
        tools.rights.mail().isEmpty(),
        refusal);
  }

  @GetMapping("/requests/confirm/{secret}")
  ProofPage askToProve(@PathVariable String secret) {
    var draft = sending.shown(new Secret(secret));
    return new ProofPage(secret, sending.title(draft), draft.wish().thing());
  }

  @PostMapping("/requests/confirm/{secret}")
  ResponseEntity<?> prove(Language language, @PathVariable String secret) {
    var sent = sending.prove(new Secret(secret));
    return switch (sent.thing()) {
      case REUSE, INITIATIVE -> ResponseEntity.ok(new RequestDonePage("shown"));
      case ISSUE ->
          tools.issues.find(sent.number()).isPresent()
              ? Forms.onwards(language, "/issues/" + sent.number())
              : ResponseEntity.ok(new RequestDonePage("held-issue"));
      case REQUEST ->
          requests.find(sent.number()).isPresent()
              ? Forms.onwards(language, "/requests/" + sent.number())
              : ResponseEntity.ok(new RequestDonePage("held"));
    };
  }

  static int number(String text) {
    return Handling.number(text).orElseThrow(() -> Problem.notFound("exchange.none-such"));
  }
}
