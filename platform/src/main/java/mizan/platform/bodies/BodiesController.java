package mizan.platform.bodies;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mizan.engine.reporting.Csv;
import mizan.platform.accounts.Accounts;
import mizan.platform.accounts.SignedIn;
import mizan.platform.bodies.Involvement.Part;
import mizan.platform.bodies.PublicBody.Kind;
import mizan.platform.bodies.pages.BodiesPage;
import mizan.platform.bodies.pages.BodiesPage.Filter;
import mizan.platform.bodies.pages.BodyPage;
import mizan.platform.bodies.pages.BodyPage.Code;
import mizan.platform.bodies.pages.BodyPage.Link;
import mizan.platform.web.Choice;
import mizan.platform.web.Dictionaries;
import mizan.platform.web.Downloads;
import mizan.platform.web.Language;
import mizan.platform.web.PageController;
import mizan.platform.web.Pager;
import mizan.platform.web.Problem;
import mizan.platform.web.Sorting;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Opens the list of public bodies, as a tree, a table or a file, and the page of each.
@PageController
class BodiesController {
  private static final int ON_A_PAGE = 100;

  private final Bodies bodies;
  private final Involvement involvement;
  private final Dictionaries dictionaries;
  private final InstantSource clock;
  private final Accounts accounts;

  BodiesController(
      Bodies bodies,
      Involvement involvement,
      Dictionaries dictionaries,
      InstantSource clock,
      Accounts accounts) {
    this.bodies = bodies;
    this.involvement = involvement;
    this.dictionaries = dictionaries;
    this.clock = clock;
    this.accounts = accounts;
  }

  /// What an address asks of the list.
  record Asked(
      String q,
      String kind,
      String level,
      String sector,
      String governorate,
      String portal,
      String life) {
    Filter filter(LocalDate day) {
      return new Filter(
          orEmpty(q),
          orEmpty(kind),
          orEmpty(level),
          orEmpty(sector),
          orEmpty(governorate),
          orEmpty(portal),
          orEmpty(life),
          day);
    }

    private static String orEmpty(String text) {
      return Objects.requireNonNullElse(text, "");
    }
  }

  @GetMapping("/bodies")
  BodiesPage list(
      Language language,
      @ModelAttribute Asked asked,
      @RequestParam(defaultValue = "") String sort,
      @RequestParam(defaultValue = "1") int page) {
    var filter = asked.filter(today(language));
    var listing = listing(language, filter);
    var sorting = Sorting.of(sort, "kind", listing.orders().keySet());
    var isTree = filter.isOpen() && sort.isEmpty();
    var rows = isTree ? List.<BodiesPage.Row>of() : listing.rows(sorting);
    var pager = new Pager(page, ON_A_PAGE, rows.size());
    return new BodiesPage(
        filter,
        isTree ? listing.wanted().count() : rows.size(),
        isTree ? listing.tree("") : List.of(),
        pager.cut(rows),
        pager,
        sorting,
        governorates(language),
        accounts.findSignedIn().filter(SignedIn::isOfTheUnit).isPresent());
  }

  /// The same bodies as a table that can be taken in again.
  @GetMapping("/bodies/bodies.csv")
  ResponseEntity<byte[]> csv(Language language, @ModelAttribute Asked asked) {
    var listing = listing(language, asked.filter(today(language)));
    var head = Csv.line(Column.PUBLIC.stream().map(Column::code).toArray());
    var lines =
        listing
            .wanted()
            .map(body -> Column.cells(body, FocalPoint.NONE))
            .map(cells -> Csv.line(Column.PUBLIC.stream().map(cells::get).toArray()))
            .collect(Collectors.joining());
    return Downloads.csv("public-bodies.csv", head + lines);
  }

  @GetMapping("/bodies/{slug}")
  BodyPage show(Language language, @PathVariable String slug) {
    var register = bodies.register();
    var body = register.find(slug).orElseThrow(() -> Problem.notFound("bodies.none-such", slug));
    var part = involvement.now();
    var point = bodies.mayReadFocalPoint(slug) ? bodies.findFocalPoint(slug) : null;
    return new BodyPage(
        slug,
        body.name(),
        body.names(),
        body.missing().stream().map(Language::code).toList(),
        body.kind().code(),
        body.level().code(),
        body.sector() == null ? "" : body.sector().code(),
        body.kind() == Kind.GOVERNORATE
            ? null
            : register.governorateOf(body).map(BodiesController::link).orElse(null),
        body.from(),
        body.to(),
        register.find(body.successor()).map(BodiesController::link).orElse(null),
        links(register.predecessors(slug).stream()),
        links(register.above(body).stream()),
        parts(language, register, part, slug),
        body.aliases(),
        body.codes().entrySet().stream()
            .map(code -> new Code(code.getKey().code(), code.getValue()))
            .toList(),
        part.portals(slug),
        part.datasets(slug),
        bodies.hasFocalPoint(slug),
        point == null ? null : point.orElse(null));
  }

  private List<BodiesPage.Row> parts(Language language, Register register, Part part, String slug) {
    var listing = new Listing(register, part, Filter.open(today(language)), language);
    return register.parts(slug).stream().map(listing::row).toList();
  }

  private static List<Link> links(Stream<PublicBody> others) {
    return others.map(BodiesController::link).toList();
  }

  private static Link link(PublicBody body) {
    return new Link(body.slug(), body.name());
  }

  private Listing listing(Language language, Filter filter) {
    return new Listing(bodies.register(), involvement.now(), filter, language);
  }

  private List<Choice> governorates(Language language) {
    return bodies.list().stream()
        .filter(body -> body.kind() == Kind.GOVERNORATE)
        .map(body -> new Choice(body.slug(), body.name().in(language)))
        .toList();
  }

  private LocalDate today(Language language) {
    return LocalDate.ofInstant(clock.instant(), dictionaries.in(language).formats().zone());
  }
}
