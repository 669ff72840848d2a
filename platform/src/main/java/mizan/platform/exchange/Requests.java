package mizan.platform.exchange;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import mizan.platform.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What people ask public bodies to publish, as far as whoever asks may read it. START HERE.
///
/// [Sending] takes requests, [Requesters] does what those who asked may, [Handling] what bodies do,
/// [Order] what keeps order; [Course] tells how a request stands in time, [Findings] whether a
/// harvest found what was promised.
@Component
public class Requests {
  private final RequestsStore store;
  private final Rights rights;
  private final Timing timing;

  Requests(RequestsStore store, Rights rights, Timing timing) {
    this.store = store;
    this.rights = rights;
    this.timing = timing;
  }

  /// A request with how it stands in time.
  ///
  /// @param requesters how many people ask for it
  public record Followed(DataRequest request, Course course, int requesters) {}

  /// The newest first.
  @Transactional(readOnly = true)
  public List<Followed> list() {
    var steps = store.steps();
    var joined =
        store.joined().stream()
            .collect(Collectors.groupingBy(RequestsStore.Joined::request, Collectors.counting()));
    return listPlain().stream()
        .map(request ->
            new Followed(
                request,
                timing.course(request.state(), steps.getOrDefault(request.number(), List.of())),
                joined.getOrDefault(request.number(), 0L).intValue()))
        .toList();
  }

  /// The same without how they stand in time.
  @Transactional(readOnly = true)
  public List<DataRequest> listPlain() {
    return store.list().stream().filter(this::mayRead).toList();
  }

  /// A request that whoever asks may read; another is to them as if it did not exist.
  @Transactional(readOnly = true)
  public Optional<DataRequest> find(int number) {
    return store.find(number).filter(this::mayRead);
  }

  /// @throws Problem when there is none, for whoever asks
  DataRequest require(int number) {
    return find(number).orElseThrow(() -> Problem.notFound("exchange.none-such"));
  }

  @Transactional(readOnly = true)
  List<Step> steps(DataRequest request) {
    return store.steps(request.number());
  }

  /// How many requests there are that not everybody may read.
  @Transactional(readOnly = true)
  public long countUnshown() {
    return store.list().stream()
        .filter(request -> !request.shown().isPublic(timing.today()))
        .count();
  }

  boolean mayRead(DataRequest request) {
    return request.shown().isPublic(timing.today()) || rights.isInside(request.body());
  }
}
