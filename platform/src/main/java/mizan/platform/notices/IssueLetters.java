package mizan.platform.notices;

import java.util.List;
import mizan.platform.exchange.IssueAwaits;
import mizan.platform.exchange.IssueTold;
import mizan.platform.notices.Letter.Holder;
import mizan.platform.web.SiteAddress;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Writes the letters about what people find wrong with data: to those who told it, and to those
/// who have to mend it; each in its receiver's language with one thing to do.
@Component
class IssueLetters {
  private final RequestLetters letters;
  private final OfficerLetters.Registers registers;
  private final Wording wording;
  private final SiteAddress address;

  IssueLetters(
      RequestLetters letters,
      OfficerLetters.Registers registers,
      Wording wording,
      SiteAddress address) {
    this.letters = letters;
    this.registers = registers;
    this.wording = wording;
    this.address = address;
  }

  @EventListener
  void hear(IssueTold told) {
    var words = wording.in(told.language());
    var did = words.text("exchange.issue.step." + told.what());
    letters.write(
        told.mail(),
        told.language(),
        words.text("notices.letter.issue.told", told.number(), did),
        List.of(
            told.title().in(told.language()),
            told.said().isEmpty() ? did : did + "\n\n" + told.said(),
            words.text("notices.letter.issue.told.text"),
            address.of(told.language(), "/requests/mine/" + told.secret().text())),
        Holder.REQUESTER);
  }

  @EventListener
  void hear(IssueAwaits awaits) {
    for (var person :
        registers.people(person ->
            RequestLetters.isOfficerOf(person, awaits.body())
                || (awaits.unit() && RequestLetters.isOfTheUnit(person)))) {
      var words = wording.in(person.language());
      letters.write(
          person.mail(),
          person.language(),
          words.text("notices.letter.issue.awaits." + awaits.what(), awaits.number()),
          List.of(
              awaits.title().in(person.language()),
              words.text("notices.letter.issue.awaits.text"),
              address.of(person.language(), "/issues/" + awaits.number())),
          Holder.ACCOUNT);
    }
  }
}
