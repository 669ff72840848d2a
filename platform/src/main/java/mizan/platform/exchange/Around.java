package mizan.platform.exchange;

import java.util.List;
import java.util.Optional;
import mizan.platform.bodies.Bodies;
import mizan.platform.bodies.PublicBody;
import mizan.platform.inventory.Inventory;
import mizan.platform.inventory.InventoryCountry;
import mizan.platform.inventory.LegalGround;
import mizan.platform.web.Choice;
import mizan.platform.web.Language;
import mizan.platform.web.Trilingual;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// What the exchange knows of other rooms, of the country, and what time it is there.
@Component
record Around(
    Bodies bodies,
    Inventory inventory,
    InventoryCountry law,
    Timing timing,
    ApplicationEventPublisher events) {

  Optional<LegalGround> ground(String code) {
    return law.grounds().stream().filter(ground -> ground.code().equals(code)).findFirst();
  }

  Trilingual body(String slug) {
    return bodies.name(slug);
  }

  /// All bodies, to choose one that is asked.
  List<Choice> everyBody(Language language) {
    return bodies.choices(bodies.list().stream().map(PublicBody::slug), language);
  }
}
