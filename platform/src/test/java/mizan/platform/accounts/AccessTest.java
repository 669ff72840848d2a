package mizan.platform.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import mizan.platform.accounts.Access.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every address of every room, asked by every sort of asker, answers as the table says.
@AccountsSite
class AccessTest {
  @LocalServerPort private int port;

  private final People people;
  private final Access access;
  private final Sessions sessions;
  private final RequestMappingHandlerMapping mapping;

  @Autowired
  AccessTest(
      People people,
      Access access,
      Sessions sessions,
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
    this.people = people;
    this.access = access;
    this.sessions = sessions;
    this.mapping = mapping;
  }

  /// An address that a room answers.
  ///
  /// @param line as the table would have it, `GET /{l}/people/{id}`
  record Route(String line) {
    String method() {
      return line.substring(0, line.indexOf(' '));
    }

    /// With something in each of its gaps.
    String path() {
      return line.substring(line.indexOf(' ') + 1)
          .replace("{l}", "en")
          .replace("{number}", "1")
          .replaceAll("\\{\\w+}", "x");
    }
  }

  /// How somebody is signed in.
  record Asker(Role role, int factors, boolean app) {}

  private static final Map<String, Asker> ASKERS = askers();

  private static Map<String, Asker> askers() {
    var askers = new LinkedHashMap<String, Asker>();
    askers.put("halfway", new Asker(Role.ADMINISTRATOR, 1, true));
    askers.put("setting up", new Asker(Role.ADMINISTRATOR, 1, false));
    for (var role : Role.values()) {
      askers.put(role.code(), new Asker(role, 2, false));
    }
    return askers;
  }

  @Test
  void everyAddressOfEveryRoomStandsInTheTable() {
    assertThat(routes()).hasSizeGreaterThan(40);
    assertThat(routes())
        .allSatisfy(route ->
            assertThat(access.answer(route.method(), route.path(), Optional.empty()))
                .as("%s", route)
                .isNotIn(Answer.MISSING, Answer.OTHER_METHOD));
  }

  @Test
  void everyLineOfTheTableIsAnAddressOfARoom() {
    var answered = routes().stream().map(Route::line).toList();
    assertThat(access.lines())
        .filteredOn(line -> !line.endsWith("/assets/**") && !line.contains("/specimen"))
        .isSubsetOf(answered);
  }

  @Test
  void everySortOfAskerIsAnsweredAsTheTableSays() {
    var wrong = new ArrayList<String>();
    for (var route : routes()) {
      if (isWelcome(route, new Guest(port)) != isExpected(route, Optional.empty())) {
        wrong.add(route + " as anybody");
      }
      ASKERS.forEach((name, asker) -> {
        var guest = new Guest(port);
        var known = signIn(asker, guest);
        if (isWelcome(route, guest) != isExpected(route, Optional.of(known))) {
          wrong.add(route + " as " + name);
        }
      });
    }
    assertThat(wrong).isEmpty();
  }

  /// What the table means, by examples that do not use it.
  @ParameterizedTest
  @CsvSource({
    "GET, /en/ranking, registered, WELCOME",
    "GET, /en/people, registered, FORBIDDEN",
    "GET, /en/people, officer, FORBIDDEN",
    "GET, /en/people, assessor, FORBIDDEN",
    "GET, /en/people, moderator, FORBIDDEN",
    "GET, /en/people, unit, WELCOME",
    "GET, /en/audit, administrator, WELCOME",
    "GET, /en/audit, officer, FORBIDDEN",
    "GET, /en/account, setting up, SET_UP_FIRST",
    "GET, /en/account, halfway, SECOND_FACTOR_FIRST",
    "POST, /en/account/passkeys, halfway, SECOND_FACTOR_FIRST",
    "POST, /en/sign-out, halfway, WELCOME",
    "GET, /en/account, registered, WELCOME",
    "DELETE, /en/account, registered, OTHER_METHOD",
    "HEAD, /en/ranking, registered, WELCOME",
    "GET, /en/unheard-of, administrator, MISSING",
    "GET, /de/ranking, administrator, MISSING"
  })
  void theTableMeansWhatItSays(String method, String path, String asker, Answer answer) {
    var known = signIn(Objects.requireNonNull(ASKERS.get(asker)), new Guest(port));
    assertThat(access.answer(method, path, Optional.of(known))).isEqualTo(answer);
    var anybody = access.answer(method, path, Optional.empty());
    assertThat(anybody)
        .isEqualTo(
            switch (answer) {
              case MISSING, OTHER_METHOD -> answer;
              default -> path.endsWith("/ranking") ? Answer.WELCOME : Answer.SIGN_IN_FIRST;
            });
  }

  private SignedIn signIn(Asker asker, Guest guest) {
    var person = people.add(asker.role());
    if (asker.app()) {
      people.setUpApp(person);
    }
    var secret = sessions.begin(person.id(), Device.of(null), asker.factors());
    guest.show(SessionCookie.NAME + "=" + secret.text());
    return sessions.find(secret).orElseThrow();
  }

  private boolean isExpected(Route route, Optional<SignedIn> asker) {
    return access.answer(route.method(), route.path(), asker) == Answer.WELCOME;
  }

  /// A room's own refusals name their reason; those at the door do not.
  private boolean isWelcome(Route route, Guest guest) {
    var request =
        guest
            .request(route.path(), "Accept", "application/json", "Sec-Fetch-Site", "same-origin")
            .method(route.method(), BodyPublishers.noBody());
    var answer = guest.ask(request);
    var isRefused = List.of(401, 403).contains(answer.statusCode());
    return !(isRefused && answer.body().contains("about:blank"));
  }

  private List<Route> routes() {
    return mapping.getHandlerMethods().keySet().stream()
        .flatMap(info ->
            info.getPatternValues().stream()
                .map(pattern -> pattern.replace("{language:ar|fr|en}", "{l}"))
                .map(pattern -> pattern.replaceFirst("(?<=.)/$", ""))
                .filter(pattern -> !pattern.equals("/error"))
                .flatMap(pattern ->
                    methods(info.getMethodsCondition().getMethods())
                        .map(method -> new Route(method + " " + pattern))))
        .distinct()
        .toList();
  }

  private static Stream<String> methods(
      java.util.Set<org.springframework.web.bind.annotation.RequestMethod> named) {
    return named.isEmpty() ? Stream.of("GET", "POST") : named.stream().map(Enum::name);
  }
}
