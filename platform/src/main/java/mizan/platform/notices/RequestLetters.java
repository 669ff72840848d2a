package mizan.platform.notices;

import java.util.List;
import java.util.function.Predicate;
import mizan.platform.accounts.Grant;
import mizan.platform.accounts.Person;
import mizan.platform.accounts.Role;
import mizan.platform.exchange.AddressErased;
import mizan.platform.exchange.DataUsed;
import mizan.platform.exchange.DraftMade;
import mizan.platform.exchange.LookAwaited;
import mizan.platform.exchange.MakerTold;
import mizan.platform.exchange.ReportMade;
import mizan.platform.exchange.RequestAwaits;
import mizan.platform.exchange.RequesterTold;
import mizan.platform.notices.Letter.Holder;
import mizan.platform.web.Language;
import mizan.platform.web.SiteAddress;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Writes the letters about requests for data, reuses and initiatives: to those who ask, who have
/// no account, and to those who have to answer; each in its receiver's language with one thing to
/// do.
@Component
class RequestLetters {
  private final Post post;
  private final OfficerLetters.Registers registers;
  private final Wording wording;
  private final SiteAddress address;

  RequestLetters(
      Post post, OfficerLetters.Registers registers, Wording wording, SiteAddress address) {
    this.post = post;
    this.registers = registers;
    this.wording = wording;
    this.address = address;
  }

  @EventListener
  void hear(DraftMade draft) {
    var words = wording.in(draft.language());
    write(
        draft.mail(),
        draft.language(),
        words.text("notices.letter.proof." + draft.thing().code()),
        List.of(
            words.text("notices.letter.proof-text." + draft.thing().code(), draft.title()),
            address.of(draft.language(), "/requests/confirm/" + draft.secret().text())),
        Holder.REQUESTER);
  }

  @EventListener
  void hear(RequesterTold told) {
    var words = wording.in(told.language());
    var did = words.text("exchange.step." + told.what());
    write(
        told.mail(),
        told.language(),
        words.text("notices.letter.request.told", told.number(), did),
        List.of(
            told.title(),
            told.said().isEmpty() ? did : did + "\n\n" + told.said(),
            words.text("notices.letter.request.told.text"),
            address.of(told.language(), "/requests/mine/" + told.secret().text())),
        Holder.REQUESTER);
  }

  @EventListener
  void hear(AddressErased erased) {
    post.forget(erased.mail(), Holder.REQUESTER);
  }

  @EventListener
  void hear(MakerTold told) {
    var words = wording.in(told.language());
    var thing = told.thing().code();
    var did = words.text("notices.letter.made." + thing + "." + told.what());
    write(
        told.mail(),
        told.language(),
        did,
        List.of(
            told.title(),
            told.said().isEmpty() ? did : did + "\n\n" + told.said(),
            words.text("notices.letter.made-text." + thing),
            address.of(told.language(), "/requests/mine/" + told.secret().text())),
        Holder.REQUESTER);
  }

  @EventListener
  void hear(LookAwaited sent) {
    Predicate<Person> keeps =
        each -> each.grants().contains(new Grant(Role.MODERATOR, "")) || isOfTheUnit(each);
    for (var person : registers.people(keeps)) {
      var words = wording.in(person.language());
      write(
          person.mail(),
          person.language(),
          words.text("notices.letter.sent." + sent.thing().code()),
          List.of(
              sent.title(),
              words.text("notices.letter.sent-text." + sent.thing().code()),
              address.of(person.language(), sent.thing().path() + "/" + sent.number())),
          Holder.ACCOUNT);
    }
  }

  @EventListener
  void hear(DataUsed used) {
    for (var person : registers.people(each -> isOfficerOf(each, used.body()))) {
      var words = wording.in(person.language());
      write(
          person.mail(),
          person.language(),
          words.text("notices.letter.used." + used.thing().code()),
          List.of(
              used.title(),
              wording.names().body(used.body()).in(person.language()),
              words.text("notices.letter.used-text." + used.thing().code()),
              address.of(person.language(), used.thing().path() + "/" + used.number())),
          Holder.ACCOUNT);
    }
  }

  @EventListener
  void hear(RequestAwaits awaits) {
    for (var person :
        registers.people(
            each -> isOfficerOf(each, awaits.body()) || (awaits.unit() && isOfTheUnit(each)))) {
      var words = wording.in(person.language());
      var key = "notices.letter.request.awaits." + awaits.what();
      write(
          person.mail(),
          person.language(),
          words.text(key, awaits.number()),
          List.of(
              awaits.title(),
              wording.names().body(awaits.body()).in(person.language()),
              words.text("notices.letter.request.awaits.text"),
              address.of(person.language(), "/requests/" + awaits.number())),
          Holder.ACCOUNT);
    }
  }

  /// Nothing of a private report stands in a letter but its kind.
  @EventListener
  void hear(ReportMade report) {
    Predicate<Person> concerned = each -> isOfficerOf(each, report.body()) || isOfTheUnit(each);
    for (var person : registers.people(concerned)) {
      var words = wording.in(person.language());
      write(
          person.mail(),
          person.language(),
          words.text("notices.letter.report"),
          List.of(
              words.text("exchange.report.kind." + report.kind()),
              words.text("notices.letter.report.text"),
              address.of(person.language(), "/private-reports/" + report.number())),
          Holder.ACCOUNT);
    }
  }

  static boolean isOfficerOf(Person person, String body) {
    return person.grants().stream()
        .anyMatch(grant -> grant.role() == Role.OFFICER && grant.of().equals(body));
  }

  static boolean isOfTheUnit(Person person) {
    return person.grants().stream().anyMatch(grant -> grant.role().isOfTheUnit());
  }

  void write(String mail, Language language, String subject, List<String> parts, Holder holder) {
    var text =
        String.join("\n\n", parts)
            + "\n\n"
            + wording.in(language).text("notices.letter.end")
            + "\n";
    post.send(new Letter(mail, language, subject, text, "", holder));
  }
}
