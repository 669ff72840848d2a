package mizan.platform.accounts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import mizan.platform.accounts.pages.FormPage;
import mizan.platform.web.Choice;
import mizan.platform.web.Dictionaries;
import mizan.platform.web.Field;
import mizan.platform.web.Language;
import mizan.platform.web.Problem;
import mizan.platform.web.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The questions that forms about accounts ask, and roles as people read them.
@Component
class Questions {
  private final Dictionaries dictionaries;
  private final ObjectProvider<BodyNames> bodies;
  private final AccountSettings settings;

  Questions(Dictionaries dictionaries, ObjectProvider<BodyNames> bodies, AccountSettings settings) {
    this.dictionaries = dictionaries;
    this.bodies = bodies;
    this.settings = settings;
  }

  Words words(Language language) {
    return dictionaries.in(language);
  }

  /// The page to sign in at.
  ///
  /// @param mail as it was typed
  /// @param next where whoever signs in wants to go
  FormPage signIn(Language language, String mail, String next) {
    var words = words(language);
    var page =
        FormPage.of(
                words.text("accounts.sign-in"),
                words.text("accounts.sign-in.lead"),
                "/sign-in",
                words.text("accounts.sign-in"))
            .asking(mail(words, mail), password("password", words.text("accounts.password")))
            .carrying("next", next)
            .leadingTo(words.text("accounts.recovery.forgotten"), "/recovery")
            .orPasskey(true);
    var provider = settings.oidc();
    return provider == null
        ? page
        : page.orThrough(
            words.text("accounts.provider.enter", provider.name().in(language)),
            "/sign-in/provider" + Onwards.query(next));
  }

  Field mail(Words words, String value) {
    return new Field.Input("mail", words.text("accounts.mail"), "", value, "", "email", "username");
  }

  Field name(Words words, String value) {
    return new Field.Input("name", words.text("accounts.name"), "", value, "", "text", "name");
  }

  Field language(Words words, Language chosen) {
    var choices =
        Arrays.stream(Language.values())
            .map(each -> new Choice(each.code(), each.ownName()))
            .toList();
    return new Field.Select(
        "language",
        words.text("accounts.language"),
        words.text("accounts.language.hint"),
        chosen.code(),
        "",
        choices);
  }

  /// The password that somebody has.
  Field password(String name, String label) {
    return new Field.Input(name, label, "", "", "", "password", "current-password");
  }

  /// A password that somebody chooses.
  Field newPassword(Words words) {
    return new Field.Input(
        "password",
        words.text("accounts.password.new"),
        words.text("accounts.password.hint", Passwords.SHORTEST),
        "",
        "",
        "password",
        "new-password");
  }

  Field code(Words words, String hint) {
    return new Field.Input(
        "code", words.text("accounts.second.code"), hint, "", "", "text", "one-time-code");
  }

  /// The questions for a role: which, and of what.
  ///
  /// @param by who gives it: only an administrator gives roles of the unit
  List<Field> role(Words words, SignedIn by, RoleForm given) {
    var roles =
        Stream.of(Role.values())
            .filter(role -> !role.isOfTheUnit() || by.has(Role.ADMINISTRATOR))
            .map(role -> new Choice(role.code(), words.text("accounts.role." + role.code())))
            .toList();
    var bodyChoices = new ArrayList<>(List.of(new Choice("", words.text("accounts.none"))));
    bodyChoices.addAll(bodyChoices(words.language()));
    var actors = new ArrayList<>(List.of(new Choice("", words.text("accounts.none"))));
    for (var actor : Actor.values()) {
      actors.add(new Choice(actor.code(), words.text("accounts.actor." + actor.code())));
    }
    return List.of(
        new Field.Select("role", words.text("accounts.role"), "", given.role(), "", roles),
        new Field.Select(
            "body",
            words.text("accounts.body"),
            words.text("accounts.body.hint"),
            given.body(),
            "",
            bodyChoices),
        new Field.Select(
            "actor",
            words.text("accounts.actor"),
            words.text("accounts.actor.hint"),
            given.actor(),
            "",
            actors));
  }

  /// What a form says about a role.
  record RoleForm(String role, String body, String actor) {
    static final RoleForm USUAL = new RoleForm(Role.OFFICER.code(), "", "");
  }

  /// @throws Problem about the question that was not answered well
  Grant grant(RoleForm given) {
    var role =
        Stream.of(Role.values())
            .filter(each -> each.code().equals(given.role()))
            .findFirst()
            .orElseThrow(() -> Problem.badRequest("accounts.role.choose").at("role"));
    return switch (role.of()) {
      case NOTHING -> new Grant(role, "");
      case BODY -> {
        if (bodyChoices(Language.USUAL).stream()
            .noneMatch(body -> body.value().equals(given.body()))) {
          throw Problem.badRequest("accounts.body.choose").at("body");
        }
        yield new Grant(role, given.body());
      }
      case ACTOR -> {
        if (!Actor.isCode(given.actor())) {
          throw Problem.badRequest("accounts.actor.choose").at("actor");
        }
        yield new Grant(role, given.actor());
      }
    };
  }

  /// A role as people read it, `Body officer: Ministry of Transport`.
  String text(Words words, Grant grant) {
    var role = words.text("accounts.role." + grant.role().code());
    return switch (grant.role().of()) {
      case NOTHING -> role;
      case BODY -> words.text("accounts.role.of", role, bodyName(words.language(), grant.of()));
      case ACTOR ->
          words.text("accounts.role.of", role, words.text("accounts.actor." + grant.of()));
    };
  }

  private String bodyName(Language language, String body) {
    return bodyChoices(language).stream()
        .filter(choice -> choice.value().equals(body))
        .map(Choice::label)
        .findFirst()
        .orElse(body);
  }

  private List<Choice> bodyChoices(Language language) {
    return bodies.stream().flatMap(names -> names.list(language).stream()).toList();
  }
}
