package mizan.platform.exchange;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mizan.engine.reporting.Csv;
import mizan.platform.exchange.RequestController.Tools;
import mizan.platform.exchange.Showcase.Typed;
import mizan.platform.exchange.pages.ReuseFormPage;
import mizan.platform.exchange.pages.ReusePage;
import mizan.platform.exchange.pages.ReuseQueuePage;
import mizan.platform.exchange.pages.ReuseQueuePage.Waiting;
import mizan.platform.exchange.pages.ReusesPage;
import mizan.platform.web.Downloads;
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

/// Opens reuses to everybody, and takes new ones.
@PageController
class ReuseController {
  private final Reuses reuses;
  private final Showcase showcase;
  private final Entrance entrance;
  private final ReuseView view;
  private final Tools tools;

  ReuseController(
      Reuses reuses, Showcase showcase, Entrance entrance, ReuseView view, Tools tools) {
    this.reuses = reuses;
    this.showcase = showcase;
    this.entrance = entrance;
    this.view = view;
    this.tools = tools;
  }

  @Bean
  static Section reuseSection() {
    return new Section(20, "exchange.reuse.section", "/reuses");
  }

  /// What the address asks of the list; what it does not say is null.
  record Asked(
      @Nullable String q,
      @Nullable String type,
      @Nullable String topic,
      @Nullable String health,
      @Nullable String body,
      @Nullable String asset,
      @Nullable String sort,
      @Nullable Integer page) {}

  @GetMapping("/reuses")
  ReusesPage list(Language language, @ModelAttribute Asked asked) {
    return view.list(language, asked);
  }

  /// The reuses that the list would show, as a table.
  @GetMapping("/reuses/reuses.csv")
  ResponseEntity<byte[]> csv(Language language, @ModelAttribute Asked asked) {
    var words = tools.dictionaries().in(language);
    var head =
        Stream.of(
                "exchange.number",
                "exchange.single.reuse",
                "exchange.reuse.type",
                "exchange.reuse.topic",
                "exchange.reuse.bodies",
                "exchange.reuse.health",
                "exchange.reuse.address",
                "exchange.sent")
            .map(words::text)
            .toArray();
    var out = new StringBuilder(Csv.BYTE_ORDER_MARK).append(Csv.line(head));
    for (var line : view.lines(reuses.list(), asked)) {
      out.append(
          Csv.line(
              line.number(),
              line.title(),
              words.text("exchange.reuse.type." + line.type()),
              words.text("inventory.choice.theme." + line.topic()),
              line.bodies().stream()
                  .map(body -> body.in(language))
                  .collect(Collectors.joining("; ")),
              words.text("exchange.reuse.health." + line.health()),
              line.address(),
              line.made()));
    }
    return Downloads.csv("reuses.csv", out.toString());
  }

  @GetMapping("/reuses/queue")
  ReuseQueuePage queue() {
    return new ReuseQueuePage(
        reuses.queue().stream()
            .map(reuse ->
                new Waiting(
                    reuse.number(),
                    reuse.title(),
                    reuse.told().language(),
                    reuse.told().type().code(),
                    reuse.made()))
            .toList());
  }

  @GetMapping("/reuses/{number}")
  ReusePage show(@PathVariable String number) {
    return view.one(RequestController.number(number));
  }

  @GetMapping("/reuses/new")
  ReuseFormPage blank(@RequestParam Map<String, String> given) {
    return view.form(given, Refusal.NONE);
  }

  @PostMapping("/reuses/new")
  ResponseEntity<?> send(
      Language language, @RequestParam Map<String, String> typed, HttpServletRequest request) {
    return entrance.take(
        request,
        language,
        typed.getOrDefault("mail", ""),
        () -> showcase.sound(typed(typed)),
        refusal -> view.form(typed, refusal));
  }

  private static Typed typed(Map<String, String> typed) {
    return new Typed(
        typed.getOrDefault("title", ""),
        typed.getOrDefault("text", ""),
        typed.getOrDefault("type", ""),
        typed.getOrDefault("topic", ""),
        typed.getOrDefault("address", ""),
        typed.getOrDefault("name", ""),
        typed.getOrDefault("uses", ""),
        typed.containsKey("anyway"));
  }
}
