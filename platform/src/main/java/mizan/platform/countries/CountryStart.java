package mizan.platform.countries;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mizan.platform.bodies.Bodies;
import mizan.platform.bodies.Imports;
import mizan.platform.editions.EditionCountry;
import mizan.platform.editions.Editions;
import mizan.platform.editions.Ground;
import mizan.platform.editions.ProvisionalResultsReady;
import mizan.platform.portals.Portals;
import mizan.platform.web.Country;
import mizan.platform.web.Problem;
import mizan.platform.web.Trilingual;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Registers the country at the start and has editions measured: the invented country's two, one
/// that was cut short, or one that was asked for on the command line.
@Component
class CountryStart implements Country, EditionCountry, SmartInitializingSingleton {
  private static final CountryFacts NO_COUNTRY =
      new CountryFacts(
          Trilingual.same(""),
          Optional.empty(),
          List.of(),
          null,
          Calendar.USUAL,
          List.of(),
          List.of());

  private final CountrySettings settings;
  private final Bodies bodies;
  private final Imports imports;
  private final Portals portals;
  private final Editions editions;
  private final Demonstration demonstration;
  private final CountryFacts facts;

  CountryStart(
      CountrySettings settings,
      Bodies bodies,
      Imports imports,
      Portals portals,
      Editions editions) {
    this.settings = settings;
    this.bodies = bodies;
    this.imports = imports;
    this.portals = portals;
    this.editions = editions;
    this.demonstration = new Demonstration(settings.samples(), settings.data().resolve("demo"));
    this.facts =
        switch (settings.country()) {
          case CountrySettings.NONE -> NO_COUNTRY;
          case CountrySettings.DEMONSTRATION -> demonstration.describe();
          default -> CountryFolder.read(settings.countries().resolve(settings.country()));
        };
  }

  @Override
  public String code() {
    return settings.country();
  }

  @Override
  public Trilingual name() {
    return facts.name();
  }

  @Override
  public Optional<Trilingual> invented() {
    return facts.invented();
  }

  @Override
  public boolean isInvented() {
    return isDemonstration();
  }

  @Override
  public List<String> languages() {
    return facts.languages();
  }

  @Override
  public boolean isWorkday(LocalDate day) {
    return facts.calendar().isWorkday(day);
  }

  /// Real and invented editions must never stand side by side.
  @Override
  public void afterSingletonsInstantiated() {
    var foreign =
        editions.list().stream().anyMatch(edition -> edition.invented() != isDemonstration());
    if (foreign && !settings.country().equals(CountrySettings.NONE)) {
      throw new CountryRefused(
          "the data folder %s holds editions of another country; choose another with --mizan.data=FOLDER."
              .formatted(settings.data().toAbsolutePath().normalize()));
    }
  }

  @EventListener
  void begin(ApplicationReadyEvent ready) {
    if (!isDemonstration()) {
      enterBodies();
      register(facts);
    }
    var unfinished = editions.findUnfinished();
    if (unfinished.isPresent()) {
      var edition = unfinished.get();
      editions.resume(edition, () -> prepare(edition.number()));
    } else if (settings.evaluate()
        || (isDemonstration() && editions.list().size() < Demonstration.EDITIONS)) {
      begin(editions.list().size() + 1);
    }
  }

  @EventListener
  void afterwards(ProvisionalResultsReady measured) {
    demonstration.stop();
    if (isDemonstration() && measured.number() < Demonstration.EDITIONS) {
      begin(measured.number() + 1);
    }
  }

  @PreDestroy
  void stop() {
    demonstration.stop();
  }

  private void begin(int number) {
    editions.begin(isDemonstration(), facts.languages(), () -> prepare(number));
  }

  @Override
  public Ground prepare(int number) {
    if (!isDemonstration()) {
      return new Ground(List.of(), facts.box());
    }
    register(demonstration.start(number));
    return new Ground(demonstration.mirrors(), null);
  }

  private boolean isDemonstration() {
    return settings.country().equals(CountrySettings.DEMONSTRATION);
  }

  /// Once pages are served: what is known already is not entered again.
  private void enterBodies() {
    var file = settings.countries().resolve(settings.country() + "/bodies.csv");
    if (Files.exists(file)) {
      try {
        imports.enter(file);
      } catch (IOException | IllegalArgumentException | Problem e) {
        throw new CountryRefused(file + " is no table of bodies: " + e.getMessage());
      }
    }
  }

  private void register(CountryFacts country) {
    bodies.enter(country.bodies());
    if (isDemonstration()) {
      portals.move(country.portals());
    } else {
      portals.enter(country.portals());
    }
  }
}
