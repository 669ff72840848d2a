package mizan.platform.notices;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import mizan.platform.bodies.Bodies;
import mizan.platform.editions.Edition;
import mizan.platform.editions.Editions;
import mizan.platform.portals.Portal;
import mizan.platform.portals.Portals;
import mizan.platform.web.Choice;
import mizan.platform.web.Language;
import org.springframework.stereotype.Component;

/// Which topics there are for everybody.
@Component
class Topics {
  private final Bodies bodies;
  private final Portals portals;
  private final Editions editions;
  private final Wording wording;

  Topics(Bodies bodies, Portals portals, Editions editions, Wording wording) {
    this.bodies = bodies;
    this.portals = portals;
    this.editions = editions;
    this.wording = wording;
  }

  /// The topic of a page, if there is such a page for everybody.
  Optional<Topic> find(String path) {
    return Topic.parse(path).filter(this::exists);
  }

  private boolean exists(Topic topic) {
    return switch (topic.sort()) {
      case EVERYTHING -> true;
      case REQUESTS -> wording.request(Integer.parseInt(topic.key())).isPresent();
      case INITIATIVES -> wording.initiative(Integer.parseInt(topic.key())).isPresent();
      case BODIES -> bodies.find(topic.key()).isPresent();
      case PORTALS -> portals.find(topic.key()).isPresent();
      case EDITIONS ->
          editions
              .find(Integer.parseInt(topic.key()))
              .filter(edition -> edition.state() != Edition.State.DRAFT)
              .isPresent();
    };
  }

  /// What can be chosen: everything, portals, and the bodies that answer for them, by name.
  ///
  /// @param asked is among the choices, whatever it is
  List<Choice> choices(Language language, Topic asked) {
    var all = new ArrayList<Topic>(List.of(Topic.EVERYTHING));
    var known = portals.list();
    all.addAll(sorted(known.stream().map(Portal::slug).map(Topic::ofPortal).toList(), language));
    all.addAll(
        sorted(
            known.stream()
                .map(Portal::body)
                .filter(body -> !body.isEmpty())
                .distinct()
                .map(Topic::ofBody)
                .toList(),
            language));
    if (!all.contains(asked)) {
      all.add(1, asked);
    }
    return all.stream().map(topic -> new Choice(topic.path(), label(topic, language))).toList();
  }

  private List<Topic> sorted(List<Topic> topics, Language language) {
    var byName =
        Comparator.comparing((Topic topic) -> wording.name(topic, language), language.order());
    return topics.stream().sorted(byName).toList();
  }

  /// With what sort of thing it is: a body and its portal may have one name.
  String label(Topic topic, Language language) {
    var name = wording.name(topic, language);
    return switch (topic.sort()) {
      case BODIES -> wording.in(language).text("notices.topic.body", name);
      case PORTALS -> wording.in(language).text("notices.topic.portal", name);
      case REQUESTS -> wording.in(language).text("notices.topic.request", name);
      case INITIATIVES -> wording.in(language).text("notices.topic.initiative", name);
      case EVERYTHING, EDITIONS -> name;
    };
  }
}
