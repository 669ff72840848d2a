package mizan.platform.accounts;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import mizan.platform.accounts.Questions.RoleForm;
import mizan.platform.accounts.pages.FormPage;
import mizan.platform.accounts.pages.PeoplePage;
import mizan.platform.accounts.pages.PeoplePage.Open;
import mizan.platform.accounts.pages.PeoplePage.Row;
import mizan.platform.accounts.pages.PersonPage;
import mizan.platform.accounts.pages.PersonPage.Held;
import mizan.platform.web.Choice;
import mizan.platform.web.Field;
import mizan.platform.web.Forms.Refusal;
import mizan.platform.web.Language;
import mizan.platform.web.Pager;
import mizan.platform.web.Problem;
import mizan.platform.web.Words;
import org.springframework.stereotype.Component;

/// Gathers what the unit sees of people and invitations.
@Component
class PeopleView {
  private static final int ON_A_PAGE = 50;

  private final Accounts accounts;
  private final Invitations invitations;
  private final Questions questions;
  private final InstantSource clock;

  PeopleView(Accounts accounts, Invitations invitations, Questions questions, InstantSource clock) {
    this.accounts = accounts;
    this.invitations = invitations;
    this.questions = questions;
    this.clock = clock;
  }

  /// @param name part of a name or mail address; "" for all
  /// @param role that people must have; "" for all
  PeoplePage list(Language language, String name, String role, int page, Refusal refusal) {
    var words = questions.words(language);
    var found = accounts.list().stream().filter(person -> fits(person, name, role)).toList();
    var pager = new Pager(page, ON_A_PAGE, found.size());
    return new PeoplePage(
        filter(words, name, role),
        pager.cut(found).stream().map(person -> row(words, person)).toList(),
        pager,
        invitations.listOpen().stream().map(each -> open(words, each)).toList(),
        refusal.text());
  }

  private static boolean fits(Person person, String name, String role) {
    var wanted = name.strip().toLowerCase(Locale.ROOT);
    return (person.name().toLowerCase(Locale.ROOT).contains(wanted)
            || person.mail().contains(wanted))
        && (role.isEmpty()
            || person.grants().stream().anyMatch(grant -> grant.role().code().equals(role)));
  }

  private static List<Field> filter(Words words, String name, String role) {
    var roles = new ArrayList<>(List.of(new Choice("", words.text("accounts.role.any"))));
    Stream.of(Role.values())
        .map(each -> new Choice(each.code(), words.text("accounts.role." + each.code())))
        .forEach(roles::add);
    return List.of(
        Field.Line.of("name", words.text("accounts.people.search"), name),
        Field.Select.of("role", words.text("accounts.role"), role, roles));
  }

  private Row row(Words words, Person person) {
    return new Row(
        person.id(), person.name(), person.mail(), texts(words, person), person.state().code());
  }

  private List<String> texts(Words words, Person person) {
    return person.grants().stream().map(grant -> questions.text(words, grant)).sorted().toList();
  }

  private Open open(Words words, Invitation invitation) {
    return new Open(
        invitation.id(),
        invitation.mail(),
        questions.text(words, invitation.grant()),
        invitation.expires(),
        !invitation.isOpen(clock.instant()));
  }

  FormPage inviting(Language language, String mail, Language chosen, RoleForm role) {
    var words = questions.words(language);
    var asked = new ArrayList<Field>();
    asked.add(questions.mail(words, mail));
    asked.add(questions.language(words, chosen));
    asked.addAll(questions.role(words, accounts.signedIn(), role));
    return FormPage.of(
            words.text("accounts.invite"),
            words.text("accounts.invite.lead"),
            "/people/invite",
            words.text("accounts.invite.button"))
        .asking(asked.toArray(Field[]::new))
        .leadingTo(words.text("accounts.people"), "/people");
  }

  PersonPage person(Language language, String id, RoleForm role, Refusal refusal) {
    var words = questions.words(language);
    var person =
        accounts
            .find(id)
            .filter(found -> found.state() != Person.State.REMOVED)
            .orElseThrow(() -> Problem.notFound("accounts.person.missing"));
    var by = accounts.signedIn();
    var asked = questions.role(words, by, role).stream().map(refusal::mark).toList();
    var isOfField = asked.stream().anyMatch(field -> field.name().equals(refusal.field()));
    return new PersonPage(
        person.id(),
        person.name(),
        person.mail(),
        person.state().code(),
        person.created(),
        person.grants().stream()
            .map(grant -> new Held(grant.toString(), questions.text(words, grant)))
            .sorted(java.util.Comparator.comparing(Held::text))
            .toList(),
        asked,
        !person.isOfTheUnit() || by.has(Role.ADMINISTRATOR),
        isOfField ? "" : refusal.text());
  }
}
