package mizan.platform.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import mizan.platform.exchange.DataRequest.State;
import mizan.platform.exchange.Initiative.Conclusion;
import mizan.platform.exchange.Reuse.Citation;
import mizan.platform.inventory.Asset;
import mizan.platform.web.Problem;
import mizan.platform.web.Trilingual;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What civil society sets out to do with public data, as far as whoever asks may see it, and how
/// far it has come: nobody says so, the parts do.
///
/// [Convening] does what those who lead it and moderators do.
@Component
public class Initiatives {
  private final InitiativesStore store;
  private final RequestsStore requests;
  private final Reuses reuses;
  private final Rights rights;
  private final Around around;

  Initiatives(
      InitiativesStore store, RequestsStore requests, Reuses reuses, Rights rights, Around around) {
    this.store = store;
    this.requests = requests;
    this.reuses = reuses;
    this.rights = rights;
    this.around = around;
  }

  /// How far an initiative has come.
  public enum Progress {
    BEGUN,
    UNDER_WAY,
    REACHED;

    /// The stable name, `under-way`.
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Progress of(long reached, long parts) {
      return reached == 0 ? BEGUN : reached < parts ? UNDER_WAY : REACHED;
    }
  }

  /// A part of an initiative that everybody may see, and how it stands.
  ///
  /// @param kind `request`, `reuse`, `record` or `dataset`
  /// @param path of its page here, without the language; "" for an address that no harvest found
  /// @param address "" for what is here
  /// @param body whom it concerns; null where nobody knows
  /// @param state the key of the words for how it stands
  /// @param isReached data are there, or the reuse is
  public record Part(
      String kind,
      String path,
      String address,
      Trilingual title,
      @Nullable Trilingual body,
      String state,
      boolean isReached) {}

  /// What happened to one of its parts.
  ///
  /// @param what the key of the words for it
  public record Event(Instant at, String path, String title, String what) {}

  /// An initiative with its parts as they stand.
  ///
  /// @param events the newest first
  public record Known(
      Initiative initiative, List<Part> parts, List<Event> events, Progress progress) {
    public Known {
      parts = List.copyOf(parts);
      events = List.copyOf(events);
    }

    public long reached() {
      return parts.stream().filter(Part::isReached).count();
    }

    List<Conclusion> conclusions() {
      return initiative.bundle().conclusions();
    }
  }

  /// What parts are looked up in: what everybody may see of each kind.
  private record Shown(
      Map<Integer, DataRequest> requests,
      Map<Integer, List<Step>> steps,
      Map<Integer, Reuses.Known> reuses,
      Map<String, Asset> assets) {}

  private Shown shown() {
    var today = around.timing().today();
    return new Shown(
        requests.list().stream()
            .filter(request -> request.shown().isPublic(today))
            .collect(Collectors.toMap(DataRequest::number, Function.identity())),
        requests.steps(),
        reuses.list().stream()
            .collect(Collectors.toMap(known -> known.reuse().number(), Function.identity())),
        around.inventory().list().stream()
            .filter(asset -> asset.terms().visibility() != Asset.Visibility.HIDDEN)
            .collect(Collectors.toMap(Asset::id, Function.identity())));
  }

  /// Those that everybody may see, the newest first.
  @Transactional(readOnly = true)
  public List<Known> list() {
    var shown = shown();
    return store.list().stream()
        .filter(initiative -> initiative.state() == Moderation.PUBLISHED)
        .map(initiative -> known(initiative, shown))
        .toList();
  }

  /// Those that somebody has to look at, the oldest first; none for whoever does not.
  @Transactional(readOnly = true)
  public List<Initiative> queue() {
    return rights.findKeeper().isEmpty()
        ? List.of()
        : store.list().reversed().stream()
            .filter(initiative -> initiative.state() == Moderation.SUBMITTED)
            .toList();
  }

  /// An initiative that whoever asks may see; another is to them as if it did not exist.
  @Transactional(readOnly = true)
  public Optional<Initiative> find(int number) {
    return store
        .find(number)
        .filter(initiative ->
            initiative.state() == Moderation.PUBLISHED || rights.findKeeper().isPresent());
  }

  /// An initiative with all that is known of it.
  ///
  /// @throws Problem when there is none, for whoever asks
  @Transactional(readOnly = true)
  public Known require(int number) {
    return known(
        find(number).orElseThrow(() -> Problem.notFound("exchange.initiative.none-such")), shown());
  }

  /// The published ones that a request is part of.
  @Transactional(readOnly = true)
  public List<Initiative> ofRequest(int number) {
    return having(initiative -> initiative.bundle().requests().contains(number));
  }

  /// The published ones that a reuse is part of.
  @Transactional(readOnly = true)
  public List<Initiative> ofReuse(int number) {
    return having(initiative -> initiative.bundle().reuses().contains(number));
  }

  private List<Initiative> having(Predicate<Initiative> part) {
    return store.list().stream()
        .filter(initiative -> initiative.state() == Moderation.PUBLISHED)
        .filter(part)
        .toList();
  }

  private Known known(Initiative initiative, Shown shown) {
    var parts = new ArrayList<Part>();
    var events = new ArrayList<Event>();
    var bundle = initiative.bundle();
    for (var number : bundle.requests()) {
      var request = shown.requests.get(number);
      if (request != null) {
        parts.add(part(request));
        events.addAll(events(request, shown.steps.getOrDefault(number, List.of())));
      }
    }
    for (var number : bundle.reuses()) {
      var reuse = shown.reuses.get(number);
      if (reuse != null) {
        parts.add(part(reuse));
        events.add(event(reuse));
      }
    }
    for (var use : bundle.uses()) {
      if (use.asset().isEmpty()) {
        parts.add(part(use));
      } else if (shown.assets.containsKey(use.asset())) {
        parts.add(part(shown.assets.get(use.asset())));
      }
    }
    events.sort(Comparator.comparing(Event::at));
    var reached = parts.stream().filter(Part::isReached).count();
    return new Known(initiative, parts, events.reversed(), Progress.of(reached, parts.size()));
  }

  private Part part(DataRequest request) {
    return new Part(
        "request",
        "/requests/" + request.number(),
        "",
        Trilingual.same(request.asking().title()),
        around.body(request.body()),
        "exchange.state." + request.state().code(),
        request.state() == State.RELEASED || request.state() == State.CONFIRMED);
  }

  private static List<Event> events(DataRequest request, List<Step> steps) {
    return steps.stream()
        .map(step ->
            new Event(
                step.at(),
                "/requests/" + request.number(),
                request.asking().title(),
                "exchange.step." + step.what()))
        .toList();
  }

  private static Part part(Reuses.Known known) {
    return new Part(
        "reuse",
        "/reuses/" + known.reuse().number(),
        "",
        Trilingual.same(known.reuse().told().title()),
        null,
        "exchange.reuse.health." + known.health().kind().code(),
        known.health().kind() == Health.Kind.ALIVE);
  }

  private static Event event(Reuses.Known known) {
    return new Event(
        known.reuse().made(),
        "/reuses/" + known.reuse().number(),
        known.reuse().told().title(),
        "exchange.initiative.reuse-sent");
  }

  private Part part(Asset asset) {
    var state = asset.state();
    return new Part(
        "record",
        "/inventory/" + asset.id(),
        "",
        asset.title(),
        around.body(asset.body()),
        "inventory.state." + state.code(),
        state.isFound() && state != Asset.State.BROKEN);
  }

  private Part part(Citation use) {
    var found = !use.portal().isEmpty();
    return new Part(
        "dataset",
        found
            ? "/editions/"
                + use.edition()
                + "/portals/"
                + use.portal()
                + "/datasets/"
                + use.dataset()
            : "",
        use.address(),
        Trilingual.same(found ? use.title() : use.address()),
        use.body().isEmpty() ? null : around.body(use.body()),
        use.lost() != null
            ? "exchange.initiative.lost"
            : found ? "exchange.initiative.found" : "exchange.initiative.unseen",
        found && use.lost() == null);
  }
}
