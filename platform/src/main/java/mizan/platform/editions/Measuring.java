package mizan.platform.editions;

import jakarta.annotation.PreDestroy;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import mizan.engine.Evaluation;
import mizan.engine.Network;
import mizan.engine.Scope;
import mizan.engine.criteria.Questions;
import mizan.engine.criteria.Setting;
import mizan.engine.fetching.Policy;
import mizan.engine.harvesting.Portal;
import mizan.engine.mqa.Profile;
import mizan.platform.portals.Portals;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Measures editions in the background, one after the other, by the engine.
@Component
class Measuring {
  private static final Logger LOG = LoggerFactory.getLogger(Measuring.class);
  private static final int PATIENCE_SECONDS = 10;

  private final Portals portals;
  private final Life life;
  private final Conduct conduct;
  private final Pulse pulse;
  private final ObjectProvider<Questioned> questioned;
  private final Set<Future<?>> between = ConcurrentHashMap.newKeySet();
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("measuring").daemon().factory());

  Measuring(
      Portals portals,
      Life life,
      Conduct conduct,
      Pulse pulse,
      ObjectProvider<Questioned> questioned) {
    this.portals = portals;
    this.life = life;
    this.conduct = conduct;
    this.pulse = pulse;
    this.questioned = questioned;
  }

  /// An edition to be measured.
  record Order(int number, Path results, @Nullable Path previous, Supplier<Ground> preparation) {}

  /// How portals are asked: as the operator wants it and their owners agreed to.
  Policy policy() {
    return conduct.policy(portals.list());
  }

  /// Measures an edition as soon as may be: what is done between editions ends.
  synchronized void start(Order order) {
    between.forEach(task -> task.cancel(true));
    worker.execute(() -> measure(order));
  }

  /// What is done while no edition is measured.
  interface Pass {
    void run() throws InterruptedException;
  }

  /// Does something between editions and waits for its end; an edition that is begun ends it.
  void between(Pass pass) throws InterruptedException {
    var task = submit(pass);
    try {
      task.get();
    } catch (CancellationException _) {
      LOG.info("an edition was begun");
    } catch (ExecutionException failed) {
      throw new IllegalStateException("between editions", failed.getCause());
    } finally {
      task.cancel(true); // when we are stopped ourselves
      between.removeIf(Future::isDone);
    }
  }

  /// Does something as soon as no edition is measured; an edition that is begun ends it.
  void later(Pass pass) {
    var _ = submit(pass); // whoever passes it tells how it ended
  }

  private synchronized Future<?> submit(Pass pass) {
    var task =
        worker.submit(() -> {
          pass.run();
          return null;
        });
    between.add(task);
    return task;
  }

  /// What is on disk stays; the edition goes on at the next start.
  @PreDestroy
  void stop() throws InterruptedException {
    worker.shutdownNow();
    if (!worker.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      LOG.warn("the measuring did not stop in time");
    }
  }

  /// A failure must not be lost with its thread: whatever it is, it ends the edition as failed.
  private void measure(Order order) {
    pulse.begin(order.number());
    try {
      var ground = order.preparation().get();
      var edition = life.toMeasuring(order.number());
      new Evaluation(scope(order, edition, ground), pulse).run();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return;
    } catch (RuntimeException failure) {
      LOG.error("edition {} failed", order.number(), failure);
      life.fail(order.number());
      return;
    }
    life.finish(order.number());
  }

  /// What people asked the bodies of portals at this site, by the slugs of the portals.
  Map<String, Questions> questions(LocalDate day) {
    var room = questioned.getIfAvailable();
    return room == null
        ? Map.of()
        : portals.list().stream()
            .filter(portal -> !portal.body().isEmpty())
            .collect(
                Collectors.toMap(portal -> portal.slug(), portal -> room.of(portal.body(), day)));
  }

  private Scope scope(Order order, Edition edition, Ground ground) {
    var chosen = edition.scope().portals();
    var asked =
        portals.list().stream()
            .filter(portal -> chosen.isEmpty() || chosen.contains(portal.slug()))
            .map(portal ->
                new Portal(portal.slug(), new Portal.Location.Web(URI.create(portal.address()))))
            .toList();
    asked.forEach(portal -> pulse.expect(portal.slug()));
    var day = edition.started().atZone(ZoneOffset.UTC).toLocalDate();
    return new Scope(
        asked,
        new Setting(edition.languages(), day, Setting.Links.MEASURED, ground.box(), questions(day)),
        Profile.EU,
        null,
        order.results(),
        order.previous(),
        true,
        true,
        Runtime.getRuntime().availableProcessors(),
        Scope.FileScope.opened(ground.mirrors()),
        Network.keeping(order.results(), true).withPolicy(policy()));
  }
}
