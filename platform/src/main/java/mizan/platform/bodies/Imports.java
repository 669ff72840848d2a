package mizan.platform.bodies;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mizan.platform.bodies.ImportsStore.Given;
import mizan.platform.bodies.Plan.Outcome;
import mizan.platform.bodies.Planner.Planned;
import mizan.platform.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes bodies from files: first shows what would change, then changes exactly that.
@Component
public class Imports {
  static final int MOST_MEGABYTES = 5;
  static final int MOST_BYTES = MOST_MEGABYTES * 1_000_000;
  private static final Duration KEPT = Duration.ofDays(1);

  private final ImportsStore store;
  private final BodiesStore bodiesStore;
  private final Bodies bodies;
  private final BodyWords words;
  private final InstantSource clock;

  Imports(
      ImportsStore store,
      BodiesStore bodiesStore,
      Bodies bodies,
      BodyWords words,
      InstantSource clock) {
    this.store = store;
    this.bodiesStore = bodiesStore;
    this.bodies = bodies;
    this.words = words;
    this.clock = clock;
  }

  /// Keeps a file for a day, so that it can be looked at and then applied.
  ///
  /// @return by which it is asked for again
  /// @throws Problem when it is none that can be read
  @Transactional
  public String take(String name, byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      throw Problem.badRequest("web.table.large", MOST_MEGABYTES).at("file");
    }
    Sheet.read(bytes, words::column);
    var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    store.forgetBefore(now.minus(KEPT));
    var id = UUID.randomUUID().toString();
    store.add(id, name, now, bytes);
    return id;
  }

  /// A file that was given.
  @Transactional(readOnly = true)
  Optional<Given> find(String id) {
    var oldest = clock.instant().minus(KEPT);
    return store
        .find(id)
        .filter(given -> given.applied() != null || !given.given().isBefore(oldest));
  }

  /// What a file would change about the bodies as they stand now.
  @Transactional(readOnly = true)
  Plan plan(Given given) {
    return plan(given, bodies.register()).plan();
  }

  /// Carries out what was shown.
  ///
  /// @param shown the digest of the plan that was shown
  /// @throws Problem when the plan is another one by now, or cannot be carried out
  @Transactional
  public void apply(String id, String shown) {
    var register = bodies.takeTurn();
    var given =
        find(id)
            .filter(file -> file.applied() == null)
            .orElseThrow(() -> Problem.gone("bodies.import.over"));
    var planned = plan(given, register);
    if (!planned.plan().digest().equals(shown)) {
      throw Problem.conflict("bodies.import.otherwise");
    }
    if (!planned.plan().isApplicable()) {
      throw Problem.conflict("bodies.import.refused");
    }
    bodies.write(planned.bodies());
    var before = bodiesStore.focalPoints();
    planned
        .points()
        .forEach(
            (slug, point) -> bodies.write(slug, point, before.getOrDefault(slug, FocalPoint.NONE)));
    store.markApplied(
        id,
        clock.instant().truncatedTo(ChronoUnit.SECONDS),
        (int) planned.plan().count(Outcome.NEW),
        (int) planned.plan().count(Outcome.CHANGED));
  }

  /// Enters the bodies of a country's file that are not known yet; those that are stay as people
  /// have left them.
  ///
  /// @throws IllegalArgumentException when a row of the file is refused
  @Transactional
  public void enter(Path file) throws IOException {
    var sheet = Sheet.read(file, words::column);
    var planned = Planner.plan(sheet, new Register(List.of()), Map.of(), words);
    for (var line : planned.plan().lines()) {
      if (line.outcome() == Outcome.REFUSED) {
        throw new IllegalArgumentException(
            file + ", row " + line.number() + ": " + line.refusals());
      }
    }
    bodies.enter(planned.bodies());
  }

  private Planned plan(Given given, Register register) {
    return Planner.plan(
        Sheet.read(store.bytes(given.id()), words::column),
        register,
        bodiesStore.focalPoints(),
        words);
  }
}
