package mizan.platform.notices;

import java.time.InstantSource;
import mizan.platform.accounts.Role;
import mizan.platform.editions.Edition;
import mizan.platform.editions.JuryCalled;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes to the assessors when the jury of an edition is called: once, also when the site was
/// ended in between.
@Component
class AssessorLetters {
  private final OfficerLetters.Registers registers;
  private final EditionLetters letters;
  private final AnnouncementsStore store;
  private final InstantSource clock;

  AssessorLetters(
      OfficerLetters.Registers registers,
      EditionLetters letters,
      AnnouncementsStore store,
      InstantSource clock) {
    this.registers = registers;
    this.letters = letters;
    this.store = store;
    this.clock = clock;
  }

  @EventListener
  @Transactional
  public void hear(JuryCalled called) {
    tell(registers.editions().find(called.number()).orElseThrow());
  }

  /// Writes what was to be written of editions that are before the jury.
  @EventListener(ApplicationReadyEvent.class)
  @Transactional
  public void catchUp() {
    registers.editions().list().stream().filter(Edition::isBeforeTheJury).forEach(this::tell);
  }

  private void tell(Edition edition) {
    var number = edition.number();
    if (!edition.invented() && store.markTold("jury " + number, clock.instant())) {
      registers
          .people(person -> person.grants().stream().anyMatch(each -> each.role() == Role.ASSESSOR))
          .forEach(person -> letters.send(person, "assessor.jury", number, "/editions/" + number));
    }
  }
}
