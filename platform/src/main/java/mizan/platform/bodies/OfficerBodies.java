package mizan.platform.bodies;

import java.util.List;
import mizan.platform.accounts.BodyNames;
import mizan.platform.web.Choice;
import mizan.platform.web.Language;
import org.springframework.stereotype.Component;

/// Tells the room of accounts which bodies an officer may speak for.
@Component
class OfficerBodies implements BodyNames {
  private final Bodies bodies;

  OfficerBodies(Bodies bodies) {
    this.bodies = bodies;
  }

  @Override
  public List<Choice> list(Language language) {
    return bodies.list().stream()
        .map(body -> new Choice(body.slug(), body.name().in(language)))
        .toList();
  }
}
