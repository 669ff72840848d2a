package mizan.platform.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import mizan.platform.accounts.SignedIn.Step;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// Who may use which address: the table of `access.txt`. What no line names, nobody may use.
@Component
class Access {
  private final List<Line> lines;

  Access() {
    var read = new ArrayList<Line>();
    try {
      var files = new PathMatchingResourcePatternResolver().getResources("classpath*:access*.txt");
      for (var file : files) {
        file.getContentAsString(UTF_8)
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(Line::parse)
            .forEach(read::add);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.lines = List.copyOf(read);
  }

  /// Some addresses and whoever may use them.
  private record Line(Set<String> methods, PathPattern pattern, List<Who> who) {
    static Line parse(String text) {
      var parts = text.split("\\s+", 3);
      return new Line(
          Set.of(parts[0].split(",")),
          PathPatternParser.defaultInstance.parse(parts[1].replace("{l}", "{l:ar|fr|en}")),
          Arrays.stream(parts[2].split(",\\s*")).map(Who::of).toList());
    }
  }

  /// A sort of asker.
  enum Who {
    EVERYBODY,
    HALFWAY,
    SETTING_UP,
    SIGNED_IN,
    UNIT,
    ADMINISTRATOR,
    OFFICER,
    ASSESSOR,
    MODERATOR;

    static Who of(String name) {
      return valueOf(name.strip().toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    boolean includes(Optional<SignedIn> asker) {
      if (this == EVERYBODY) {
        return true;
      }
      var step = asker.map(SignedIn::step).orElse(null);
      return switch (this) {
        case EVERYBODY, HALFWAY -> step != null;
        case SETTING_UP -> step == Step.SETTING_UP || step == Step.DONE;
        case SIGNED_IN -> step == Step.DONE;
        case UNIT -> step == Step.DONE && asker.orElseThrow().isOfTheUnit();
        case ADMINISTRATOR, OFFICER, ASSESSOR, MODERATOR ->
            step == Step.DONE && asker.orElseThrow().has(Role.valueOf(name()));
      };
    }
  }

  /// What is answered to somebody who asks for an address.
  enum Answer {
    WELCOME,
    /// Nothing is there, for anybody.
    MISSING,
    /// The address exists, but not for this method.
    OTHER_METHOD,
    SIGN_IN_FIRST,
    SECOND_FACTOR_FIRST,
    SET_UP_FIRST,
    FORBIDDEN
  }

  /// Each line as `GET /{l}/people/{id}`.
  List<String> lines() {
    return lines.stream()
        .flatMap(line ->
            line.methods().stream()
                .map(method ->
                    method
                        + " "
                        + line.pattern().getPatternString().replace("{l:ar|fr|en}", "{l}")))
        .toList();
  }

  Answer answer(String method, String path, Optional<SignedIn> asker) {
    var asked = PathContainer.parsePath(path);
    var isKnown = false;
    for (var line : lines) {
      if (line.pattern().matches(asked)) {
        isKnown = true;
        if (line.methods().contains(method.equals("HEAD") ? "GET" : method)) {
          return line.who().stream().anyMatch(who -> who.includes(asker))
              ? Answer.WELCOME
              : refusal(asker);
        }
      }
    }
    return isKnown ? Answer.OTHER_METHOD : Answer.MISSING;
  }

  private static Answer refusal(Optional<SignedIn> asker) {
    return asker
        .map(known ->
            switch (known.step()) {
              case SECOND_FACTOR -> Answer.SECOND_FACTOR_FIRST;
              case SETTING_UP -> Answer.SET_UP_FIRST;
              case DONE -> Answer.FORBIDDEN;
            })
        .orElse(Answer.SIGN_IN_FIRST);
  }
}
