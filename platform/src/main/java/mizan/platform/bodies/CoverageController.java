package mizan.platform.bodies;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import mizan.platform.bodies.Involvement.Part;
import mizan.platform.bodies.pages.CoveragePage;
import mizan.platform.bodies.pages.CoveragePage.Share;
import mizan.platform.web.Dictionaries;
import mizan.platform.web.Language;
import mizan.platform.web.PageController;
import mizan.platform.web.Trilingual;
import org.springframework.web.bind.annotation.GetMapping;

/// Opens the page that tells how many bodies take part in the evaluation.
@PageController
class CoverageController {
  private final Bodies bodies;
  private final Involvement involvement;
  private final Dictionaries dictionaries;
  private final InstantSource clock;

  CoverageController(
      Bodies bodies, Involvement involvement, Dictionaries dictionaries, InstantSource clock) {
    this.bodies = bodies;
    this.involvement = involvement;
    this.dictionaries = dictionaries;
    this.clock = clock;
  }

  @GetMapping("/bodies/coverage")
  CoveragePage show(Language language) {
    var register = bodies.register();
    var part = involvement.now();
    var zone = dictionaries.in(language).formats().zone();
    var today = LocalDate.ofInstant(clock.instant(), zone);
    var alive = register.list().stream().filter(body -> body.isAlive(today)).toList();
    return new CoveragePage(
        today,
        share("", Trilingual.same(""), alive, part),
        shares(alive, part, body -> body.kind().code(), _ -> Trilingual.same("")),
        shares(alive, part, body -> body.level().code(), _ -> Trilingual.same("")),
        shares(
            alive.stream().filter(body -> register.governorateOf(body).isPresent()).toList(),
            part,
            body -> register.governorateOf(body).orElseThrow().slug(),
            slug -> register.find(slug).orElseThrow().name()));
  }

  private static List<Share> shares(
      List<PublicBody> alive,
      Part part,
      Function<PublicBody, String> group,
      Function<String, Trilingual> name) {
    Map<String, List<PublicBody>> groups = new LinkedHashMap<>();
    alive.forEach(body ->
        groups.computeIfAbsent(group.apply(body), _ -> new java.util.ArrayList<>()).add(body));
    return groups.entrySet().stream()
        .map(each -> share(each.getKey(), name.apply(each.getKey()), each.getValue(), part))
        .toList();
  }

  private static Share share(String code, Trilingual name, List<PublicBody> group, Part part) {
    return new Share(
        code,
        name,
        group.size(),
        group.stream().filter(body -> part.takesPart(body.slug())).count(),
        group.stream().filter(body -> !part.portals(body.slug()).isEmpty()).count(),
        group.stream().filter(body -> part.datasets(body.slug()) > 0).count());
  }
}
