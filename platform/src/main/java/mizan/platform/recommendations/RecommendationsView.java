package mizan.platform.recommendations;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mizan.platform.bodies.Bodies;
import mizan.platform.bodies.PublicBody;
import mizan.platform.portals.Portal;
import mizan.platform.portals.Portals;
import mizan.platform.recommendations.Recommendation.State;
import mizan.platform.recommendations.Recommendation.Verb;
import mizan.platform.recommendations.RecommendationsController.Asked;
import mizan.platform.recommendations.pages.RecommendationPage;
import mizan.platform.recommendations.pages.RecommendationPage.Seen;
import mizan.platform.recommendations.pages.RecommendationPage.Typed;
import mizan.platform.recommendations.pages.RecommendationsPage;
import mizan.platform.recommendations.pages.RecommendationsPage.Line;
import mizan.platform.recommendations.pages.RecommendationsPage.Share;
import mizan.platform.web.Forms.Refusal;
import mizan.platform.web.Language;
import mizan.platform.web.Narrowing;
import mizan.platform.web.Pager;
import mizan.platform.web.Problem;
import mizan.platform.web.Sorting;
import mizan.platform.web.Trilingual;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes the pages of recommendations.
@Component
class RecommendationsView {
  private static final int PAGE = 50;
  private static final List<String> COLUMNS = List.of("gain", "body", "state", "failing", "day");

  private final Recommendations recommendations;
  private final Bodies bodies;
  private final Portals portals;
  private final InstantSource clock;

  RecommendationsView(
      Recommendations recommendations, Bodies bodies, Portals portals, InstantSource clock) {
    this.recommendations = recommendations;
    this.bodies = bodies;
    this.portals = portals;
    this.clock = clock;
  }

  RecommendationsPage list(Language language, Asked asked) {
    var names = names();
    var all = recommendations.list().stream().map(one -> line(one, names)).toList();
    var shown = all.stream().filter(wanted(asked)).sorted(order(asked, language)).toList();
    var pager = new Pager(asked.page() == null ? 1 : asked.page(), PAGE, shown.size());
    return new RecommendationsPage(
        Narrowing.text(asked.body()),
        Narrowing.text(asked.state()),
        Narrowing.text(asked.effort()),
        shares(all, names, language),
        pager.cut(shown),
        pager,
        sorting(asked));
  }

  RecommendationPage one(String id, Typed typed, Refusal refusal) {
    var followed =
        recommendations.find(id).orElseThrow(() -> Problem.notFound("recommendations.none-such"));
    var body = followed.recommendation().body();
    var titles = portals.list().stream().collect(Collectors.toMap(Portal::slug, Portal::title));
    var verbs =
        Stream.of(Verb.values())
            .filter(verb -> verb.isPossible(followed.recommendation().state()))
            .filter(verb -> recommendations.isAllowed(verb, body))
            .map(Verb::code)
            .toList();
    return new RecommendationPage(
        line(followed, names()),
        followed.recommendation().version(),
        recommendations.steps(id),
        recommendations.measurements(id).stream()
            .map(one ->
                new Seen(one, titles.getOrDefault(one.portal(), Trilingual.same(one.portal()))))
            .toList(),
        verbs,
        typed,
        refusal.text(),
        refusal.field());
  }

  private Map<String, Trilingual> names() {
    return bodies.list().stream().collect(Collectors.toMap(PublicBody::slug, PublicBody::name));
  }

  private Line line(Followed followed, Map<String, Trilingual> names) {
    var recommendation = followed.recommendation();
    var planned = recommendation.planned();
    var overdue =
        recommendation.state() == State.PLANNED
            && planned != null
            && planned.isBefore(LocalDate.ofInstant(clock.instant(), ZoneId.of("UTC")));
    return new Line(
        recommendation.id(),
        recommendation.body(),
        names.getOrDefault(recommendation.body(), Trilingual.same(recommendation.body())),
        recommendation.cause().criterion(),
        recommendation.cause().indicator(),
        recommendation.state().code(),
        recommendation.state() == State.PLANNED ? planned : null,
        overdue,
        followed.edition(),
        followed.gain(),
        followed.effort(),
        followed.failing(),
        followed.applicable(),
        followed.measured());
  }

  private static Predicate<Line> wanted(Asked asked) {
    return line ->
        isAny(asked.body(), line.body())
            && (isAny(asked.state(), line.state())
                || ("overdue".equals(asked.state()) && line.overdue()))
            && isAny(asked.effort(), line.effort());
  }

  private static boolean isAny(@Nullable String asked, String value) {
    return asked == null || asked.isBlank() || asked.equals(value);
  }

  private static Sorting sorting(Asked asked) {
    return Sorting.of(Narrowing.text(asked.sort()), "-gain", COLUMNS);
  }

  private static Comparator<Line> order(Asked asked, Language language) {
    var sorting = sorting(asked);
    Comparator<Line> order =
        switch (sorting.column()) {
          case "body" -> Comparator.comparing(line -> line.name().in(language));
          case "state" -> Comparator.comparing(line -> State.of(line.state()));
          case "failing" -> Comparator.comparingLong(Line::failing);
          case "day" ->
              Comparator.comparing(Line::planned, Comparator.nullsLast(Comparator.naturalOrder()));
          default -> Comparator.comparingDouble(Line::gain);
        };
    return (sorting.descending() ? order.reversed() : order).thenComparing(Line::id);
  }

  /// What each body carried out, the most first; what was withdrawn is not counted.
  private static List<Share> shares(
      List<Line> all, Map<String, Trilingual> names, Language language) {
    var shares = new ArrayList<Share>();
    all.stream()
        .filter(line -> !line.state().equals(State.WITHDRAWN.code()))
        .collect(Collectors.groupingBy(Line::body))
        .forEach((body, lines) -> {
          var done =
              lines.stream().filter(line -> line.state().equals(State.CARRIED_OUT.code())).count();
          var overdue = lines.stream().filter(Line::overdue).count();
          var name = names.getOrDefault(body, Trilingual.same(body));
          shares.add(new Share(body, name, done, lines.size(), overdue));
        });
    shares.sort(
        Comparator.comparingDouble((Share share) -> -share.share())
            .thenComparing(share -> share.name().in(language)));
    return shares;
  }
}
