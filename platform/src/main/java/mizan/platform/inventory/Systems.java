package mizan.platform.inventory;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mizan.platform.accounts.Audit;
import mizan.platform.accounts.Deed;
import mizan.platform.bodies.Bodies;
import mizan.platform.web.Problem;
import mizan.platform.web.Texts;
import mizan.platform.web.Trilingual;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The systems in which bodies keep their data.
@Component
public class Systems {
  /// After the slug of a body, what its systems are numbered under.
  static final String COUNTER = "/systems";

  private final SystemsStore store;
  private final InventoryStore counters;
  private final Rights rights;
  private final Audit audit;
  private final Bodies bodies;

  Systems(SystemsStore store, InventoryStore counters, Rights rights, Audit audit, Bodies bodies) {
    this.store = store;
    this.counters = counters;
    this.rights = rights;
    this.audit = audit;
    this.bodies = bodies;
  }

  /// By body and number.
  @Transactional(readOnly = true)
  public List<InformationSystem> list() {
    return store.list();
  }

  @Transactional(readOnly = true)
  public List<InformationSystem> list(String body) {
    return store.list(body);
  }

  @Transactional(readOnly = true)
  public Optional<InformationSystem> find(String body, int number) {
    return store.find(body, number);
  }

  /// A system by its id.
  ///
  /// @param id `education.2`
  @Transactional(readOnly = true)
  public Optional<InformationSystem> find(String id) {
    return RecordId.find(id).flatMap(asked -> store.find(asked.body(), asked.number()));
  }

  /// Enters a system, under the next number of its body.
  ///
  /// @param described its number and version are not looked at
  @Transactional
  public InformationSystem enter(InformationSystem described) {
    rights.require(described.body());
    if (bodies.find(described.body()).isEmpty()) {
      throw Problem.badRequest("inventory.no-body", described.body()).at("body");
    }
    requireName(described);
    var number = counters.takeNumber(described.body() + COUNTER);
    var entered = with(described, number, 1);
    store.insert(entered);
    record(entered, "enter");
    return entered;
  }

  /// Says of a system what is true from now on.
  ///
  /// @param described its version is the one that the asker saw
  @Transactional
  public InformationSystem change(InformationSystem described) {
    rights.require(described.body());
    var known =
        store
            .find(described.body(), described.number())
            .orElseThrow(() -> Problem.notFound("inventory.no-system"));
    if (known.equals(described)) {
      return known;
    }
    requireName(described);
    var changed = with(described, described.number(), described.version() + 1);
    if (!store.update(changed)) {
      throw Problem.conflict("inventory.changed");
    }
    record(changed, "edit");
    return changed;
  }

  private static InformationSystem with(InformationSystem system, int number, int version) {
    return new InformationSystem(
        system.body(),
        number,
        new Trilingual(
            Texts.text(system.names().ar(), "name-ar"),
            Texts.text(system.names().fr(), "name-fr"),
            Texts.text(system.names().en(), "name-en")),
        Texts.text(system.purpose(), "purpose"),
        Texts.text(system.vendor(), "vendor"),
        Texts.text(system.declaration(), "declaration"),
        version);
  }

  private static void requireName(InformationSystem system) {
    var names = system.names();
    if (Stream.of(names.ar(), names.fr(), names.en()).allMatch(String::isBlank)) {
      throw Problem.badRequest("web.answer.missing").at("name-ar");
    }
  }

  private void record(InformationSystem system, String action) {
    audit.record(new Deed("inventory", "system", system.id(), action, "", "", ""));
  }
}
