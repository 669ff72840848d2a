package mizan.platform.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mizan.platform.exchange.Course.Standing;
import mizan.platform.exchange.DataRequest.Answer;
import mizan.platform.exchange.DataRequest.State;
import mizan.platform.exchange.RequestController.Asked;
import mizan.platform.exchange.Requests.Followed;
import mizan.platform.exchange.pages.InitiativeLink;
import mizan.platform.exchange.pages.RequestDeedPage;
import mizan.platform.exchange.pages.RequestFormPage;
import mizan.platform.exchange.pages.RequestPage;
import mizan.platform.exchange.pages.RequestsPage;
import mizan.platform.exchange.pages.RequestsPage.Count;
import mizan.platform.exchange.pages.RequestsPage.Line;
import mizan.platform.inventory.LegalGround;
import mizan.platform.inventory.Quarter;
import mizan.platform.web.Forms.Refusal;
import mizan.platform.web.Language;
import mizan.platform.web.Narrowing;
import mizan.platform.web.Pager;
import mizan.platform.web.Problem;
import mizan.platform.web.Sorting;
import mizan.platform.web.Spelling;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes the pages of requests.
@Component
class RequestView {
  private static final int PAGE = 50;
  private static final List<String> COLUMNS =
      List.of("title", "body", "state", "due", "sent", "requesters");

  private final Requests requests;
  private final Parts parts;
  private final Rights rights;
  private final Around around;

  RequestView(Requests requests, Parts parts, Rights rights, Around around) {
    this.requests = requests;
    this.parts = parts;
    this.rights = rights;
    this.around = around;
  }

  /// What is shown of a request beside itself.
  @Component
  record Parts(
      RequestsStore store,
      Handling handling,
      Order order,
      Alikes alikes,
      Demands demands,
      Initiatives initiatives) {}

  RequestsPage list(Language language, Asked asked) {
    var all = requests.list();
    var lines = lines(all, asked);
    var sorting = Sorting.of(Narrowing.text(asked.sort()), "-sent", COLUMNS);
    lines.sort(order(sorting, language));
    var pager = new Pager(asked.page() == null ? 1 : asked.page(), PAGE, lines.size());
    return new RequestsPage(
        Narrowing.text(asked.q()),
        Narrowing.text(asked.body()),
        Narrowing.text(asked.state()),
        Narrowing.text(asked.standing()),
        around.bodies().choices(all.stream().map(each -> each.request().body()), language),
        counts(all),
        pager.cut(lines),
        requests.countUnshown(),
        rights.mayReadReports(),
        pager,
        sorting);
  }

  /// The requests that an address asks for, the newest first.
  List<Line> lines(List<Followed> all, Asked asked) {
    return all.stream()
        .filter(wanted(asked))
        .map(this::line)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static Predicate<Followed> wanted(Asked asked) {
    var text = Narrowing.text(asked.q());
    return each ->
        Narrowing.allows(asked.body(), each.request().body())
            && Narrowing.allows(asked.state(), each.request().state().code())
            && Narrowing.allows(asked.standing(), each.course().standing().code())
            && (text.isEmpty()
                || Spelling.matches(
                    text,
                    Spelling.forms(
                        Stream.of(
                            each.request().asking().title(), each.request().asking().text()))));
  }

  private Line line(Followed each) {
    var request = each.request();
    var answer = request.answer();
    return new Line(
        request.number(),
        request.asking().title(),
        request.asking().language(),
        request.body(),
        around.body(request.body()),
        request.state().code(),
        answer == null ? "" : answer.kind().code(),
        each.course().standing().code(),
        each.course().sent(),
        each.course().due(),
        each.course().days(),
        each.requesters());
  }

  private static Comparator<Line> order(Sorting sorting, Language language) {
    Comparator<Line> order =
        switch (sorting.column()) {
          case "title" -> Comparator.comparing(Line::title, language.order());
          case "body" ->
              Comparator.comparing(line -> line.bodyName().in(language), language.order());
          case "state" -> Comparator.comparing(line -> State.of(line.state()));
          case "due" ->
              Comparator.comparing(
                  Line::due, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()));
          case "requesters" -> Comparator.comparingInt(Line::requesters);
          default -> Comparator.comparing(Line::sent);
        };
    return (sorting.descending() ? order.reversed() : order)
        .thenComparing(Comparator.comparingInt(Line::number).reversed());
  }

  private static List<Count> counts(List<Followed> all) {
    var counted =
        all.stream()
            .collect(
                Collectors.groupingBy(each -> each.course().standing(), Collectors.counting()));
    return Stream.of(Standing.values())
        .filter(counted::containsKey)
        .map(standing -> new Count(standing.code(), counted.getOrDefault(standing, 0L)))
        .toList();
  }

  RequestPage one(int number) {
    var request = requests.require(number);
    var steps = requests.steps(request);
    var asking = request.asking();
    var course = around.timing().course(request.state(), steps);
    var requesters = parts.store().requesters(number).size();
    return new RequestPage(
        number,
        new RequestPage.Asked(
            asking.title(), asking.text(), asking.language(), asking.purpose(), asking.name()),
        request.body(),
        around.body(request.body()),
        request.state().code(),
        course,
        around.timing().rules(),
        answered(request),
        around
            .inventory()
            .find(asking.asset())
            .map(asset -> new RequestPage.About(asset.id(), asset.title(), asset.state().code()))
            .orElse(null),
        parts.store().found(number),
        InitiativeLink.of(parts.initiatives().ofRequest(number)),
        steps.stream()
            .map(step -> new RequestPage.Did(shown(step, request), around.body(step.body())))
            .toList(),
        request.into(),
        requesters,
        requesters >= Demands.DUTY || parts.demands().isDuty(asking.asset()),
        !request.shown().isPublic(around.timing().today()),
        request.shown().from(),
        request.version(),
        verbs(request),
        request.shown().isPublic(around.timing().today())
            && (request.state().isOpen() || request.state() == State.ANSWERED));
  }

  /// Why somebody wants a request called vexatious is for insiders while only one says so.
  private Step shown(Step step, DataRequest request) {
    return step.what().equals("label") && !rights.isInside(request.body())
        ? new Step(step.version(), step.at(), step.who(), step.what(), step.to(), step.body(), "")
        : step;
  }

  private RequestPage.@Nullable Answered answered(DataRequest request) {
    var answer = request.answer();
    if (answer == null) {
      return null;
    }
    var ground = around.ground(answer.ground());
    return new RequestPage.Answered(
        answer.kind().code(),
        answer.text(),
        ground.map(LegalGround::name).orElse(null),
        ground.map(LegalGround::act).orElse(null),
        answer.appeal(),
        answer.address(),
        answer.quarter(),
        kept(request, answer, around.timing().today()));
  }

  /// Whether what was promised is there.
  static String kept(DataRequest request, Answer answer, LocalDate today) {
    if (answer.quarter().isEmpty()) {
      return "";
    }
    return request.state() == State.RELEASED || request.state() == State.CONFIRMED
        ? "kept"
        : Quarter.find(answer.quarter())
                .filter(quarter -> today.isAfter(quarter.lastDay()))
                .isPresent()
            ? "broken"
            : "open";
  }

  /// What the reader may do about a request now.
  List<String> verbs(DataRequest request) {
    var verbs = new ArrayList<String>();
    if (rights.find(request.body()).isPresent()) {
      verbs.addAll(parts.handling().verbs(request));
    }
    if (rights.findKeeper().isPresent()) {
      verbs.addAll(parts.order().verbs(request));
    }
    return verbs;
  }

  /// @param typed what was sent
  RequestFormPage form(Language language, Map<String, String> typed, Refusal refusal) {
    return new RequestFormPage(
        typed,
        around.everyBody(language),
        refusal.field().equals("seen")
            ? parts
                .alikes()
                .find(typed.getOrDefault("title", ""), typed.getOrDefault("body", ""), language)
            : List.of(),
        rights.mail().isEmpty(),
        refusal);
  }

  /// @param typed what was refused; null for nothing
  RequestDeedPage deed(
      Language language,
      int number,
      String verb,
      @Nullable Map<String, String> typed,
      Refusal refusal) {
    var request = requests.require(number);
    if (!rights.isInside(request.body())) {
      throw Problem.forbidden("exchange.not-yours");
    }
    if (!verbs(request).contains(verb) && refusal.equals(Refusal.NONE)) {
      throw Problem.conflict("exchange.not-now");
    }
    return new RequestDeedPage(
        number,
        request.asking().title(),
        verb,
        typed == null ? request.version() : RequestDeedsController.seen(typed),
        typed == null ? known(request, language) : typed,
        new RequestDeedPage.Offered(
            verb.equals("move") ? around.everyBody(language) : List.of(),
            around.law().grounds().stream()
                .map(ground -> new RequestDeedPage.Ground(ground.code(), ground.name()))
                .toList()),
        refusal);
  }

  /// What a form starts with.
  private Map<String, String> known(DataRequest request, Language language) {
    var answer = request.answer();
    return Map.of(
        "appeal", around.law().appeal().in(language),
        "asset", request.asking().asset(),
        "address", answer == null ? "" : answer.address());
  }
}
