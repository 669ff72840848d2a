package mizan.platform.notices;

import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import mizan.platform.accounts.Accounts;
import mizan.platform.accounts.Grant;
import mizan.platform.accounts.Person;
import mizan.platform.accounts.Role;
import mizan.platform.editions.Edition;
import mizan.platform.editions.EditionPublished;
import mizan.platform.editions.Editions;
import mizan.platform.editions.ProvisionalResultsReady;
import mizan.platform.editions.RepliesOpened;
import mizan.platform.editions.ReplyAnswered;
import mizan.platform.portals.Portal;
import mizan.platform.portals.Portals;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes to the officers of public bodies what awaits them in an edition: nothing of it is public
/// yet, so nobody else is told. Each is written once, also when the site was ended in between.
@Component
class OfficerLetters {
  private final Registers registers;
  private final EditionLetters letters;
  private final AnnouncementsStore store;
  private final InstantSource clock;

  OfficerLetters(
      Registers registers, EditionLetters letters, AnnouncementsStore store, InstantSource clock) {
    this.registers = registers;
    this.letters = letters;
    this.store = store;
    this.clock = clock;
  }

  /// Who is written to, and of what.
  @Component
  record Registers(Accounts accounts, Editions editions, Portals portals) {
    /// The bodies that answer for the portals of an edition.
    Set<String> bodies(Edition edition) {
      return edition.scope().portals().stream()
          .flatMap(slug -> portals.find(slug).stream())
          .map(Portal::body)
          .filter(body -> !body.isEmpty())
          .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// The people who are there to be written to.
    List<Person> people(Predicate<Person> wanted) {
      return accounts.list().stream()
          .filter(person -> person.state() == Person.State.ACTIVE)
          .filter(wanted)
          .toList();
    }
  }

  @EventListener
  @Transactional
  public void hear(ProvisionalResultsReady ready) {
    tell("provisional", registers.editions.find(ready.number()).orElseThrow());
  }

  @EventListener
  @Transactional
  public void hear(RepliesOpened opened) {
    tell("replies", registers.editions.find(opened.number()).orElseThrow());
  }

  @EventListener
  @Transactional
  public void hear(EditionPublished published) {
    tell("recommendations", registers.editions.find(published.number()).orElseThrow());
  }

  @EventListener
  @Transactional
  public void hear(ReplyAnswered answered) {
    var path = "/editions/" + answered.number() + "/replies/" + answered.reply();
    write(Set.of(answered.body()), "answered", answered.number(), path);
  }

  /// Writes what was to be written of the state in which each edition stands.
  @EventListener(ApplicationReadyEvent.class)
  @Transactional
  public void catchUp() {
    for (var edition : registers.editions.list()) {
      switch (edition.state()) {
        case PROVISIONAL -> tell("provisional", edition);
        case IN_REPLY -> tell("replies", edition);
        case PUBLISHED -> tell("recommendations", edition);
        case DRAFT, FROZEN, MEASURING, JURY, CLOSED, FAILED, WITHDRAWN -> {}
      }
    }
  }

  private void tell(String kind, Edition edition) {
    if (edition.invented() || !store.markTold(kind + " " + edition.number(), clock.instant())) {
      return;
    }
    var path = "/editions/" + edition.number();
    var bodies = registers.bodies(edition);
    if (kind.equals("recommendations")) {
      bodies.forEach(
          body -> write(Set.of(body), kind, edition.number(), "/recommendations?body=" + body));
    } else {
      write(bodies, kind, edition.number(), path);
    }
  }

  /// To each officer of these bodies one letter.
  private void write(Collection<String> bodies, String kind, int edition, String path) {
    var grants = bodies.stream().map(body -> new Grant(Role.OFFICER, body)).toList();
    registers
        .people(person -> person.grants().stream().anyMatch(grants::contains))
        .forEach(person -> letters.send(person, "officer." + kind, edition, path));
  }
}
