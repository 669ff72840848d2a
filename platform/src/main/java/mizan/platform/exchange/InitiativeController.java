package mizan.platform.exchange;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.stream.Stream;
import mizan.engine.reporting.Csv;
import mizan.platform.exchange.RequestController.Tools;
import mizan.platform.exchange.pages.InitiativeFormPage;
import mizan.platform.exchange.pages.InitiativePage;
import mizan.platform.exchange.pages.InitiativesPage;
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

/// Opens initiatives of civil society to everybody, and takes new ones.
@PageController
class InitiativeController {
  private final Convening convening;
  private final Entrance entrance;
  private final InitiativeView view;
  private final Tools tools;

  InitiativeController(Convening convening, Entrance entrance, InitiativeView view, Tools tools) {
    this.convening = convening;
    this.entrance = entrance;
    this.view = view;
    this.tools = tools;
  }

  @Bean
  static Section initiativeSection() {
    return new Section(21, "exchange.initiative.title", "/initiatives");
  }

  /// What the address asks of the list; what it does not say is null.
  record Asked(
      @Nullable String q,
      @Nullable String topic,
      @Nullable String progress,
      @Nullable String sort,
      @Nullable Integer page) {}

  @GetMapping("/initiatives")
  InitiativesPage list(Language language, @ModelAttribute Asked asked) {
    return view.list(language, asked);
  }

  /// The initiatives that the list would show, as a table.
  @GetMapping("/initiatives/initiatives.csv")
  ResponseEntity<byte[]> csv(Language language, @ModelAttribute Asked asked) {
    var words = tools.dictionaries().in(language);
    var head =
        Stream.of(
                "exchange.number",
                "exchange.single.initiative",
                "exchange.initiative.topic",
                "exchange.initiative.leader",
                "exchange.initiative.progress",
                "exchange.initiative.reached",
                "exchange.initiative.parts",
                "exchange.initiative.last")
            .map(words::text)
            .toArray();
    var out = new StringBuilder(Csv.BYTE_ORDER_MARK).append(Csv.line(head));
    for (var line : view.lines(asked)) {
      out.append(
          Csv.line(
              line.number(),
              line.title(),
              words.text("inventory.choice.theme." + line.topic()),
              line.name(),
              words.text("exchange.initiative.progress." + line.progress()),
              line.reached(),
              line.parts(),
              line.last()));
    }
    return Downloads.csv("initiatives.csv", out.toString());
  }

  @GetMapping("/initiatives/{number}")
  InitiativePage show(@PathVariable String number) {
    return view.one(RequestController.number(number));
  }

  @GetMapping("/initiatives/new")
  InitiativeFormPage blank(@RequestParam Map<String, String> given) {
    return view.form(given, Refusal.NONE);
  }

  @PostMapping("/initiatives/new")
  ResponseEntity<?> send(
      Language language, @RequestParam Map<String, String> typed, HttpServletRequest request) {
    return entrance.take(
        request,
        language,
        typed.getOrDefault("mail", ""),
        () -> convening.sound(typed),
        refusal -> view.form(typed, refusal));
  }
}
