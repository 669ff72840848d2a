package mizan.platform.bodies;

import java.util.List;
import java.util.stream.Collectors;
import mizan.platform.accounts.BodyNames;
import mizan.platform.web.Choice;
import mizan.platform.web.Dictionaries;
import mizan.platform.web.Language;
import org.springframework.stereotype.Component;

/// Tells the room of accounts which bodies an officer may speak for; a governorate and its chief
/// town go by one name, so their kind is told too.
@Component
class OfficerBodies implements BodyNames {
  private final Bodies bodies;
  private final Dictionaries dictionaries;

  OfficerBodies(Bodies bodies, Dictionaries dictionaries) {
    this.bodies = bodies;
    this.dictionaries = dictionaries;
  }

  @Override
  public List<Choice> list(Language language) {
    var words = dictionaries.in(language);
    var all = bodies.list();
    var often =
        all.stream()
            .collect(
                Collectors.groupingBy(body -> body.name().in(language), Collectors.counting()));
    return all.stream()
        .map(body -> {
          var name = body.name().in(language);
          var kind = words.text("bodies.kind." + body.kind().code());
          return new Choice(
              body.slug(),
              often.getOrDefault(name, 1L) > 1 ? words.text("bodies.of-kind", name, kind) : name);
        })
        .toList();
  }
}
