package mizan.platform.portals;

import mizan.platform.bodies.Bodies;
import mizan.platform.portals.pages.PortalsPage;
import mizan.platform.portals.pages.PortalsPage.Entry;
import mizan.platform.web.PageController;
import mizan.platform.web.Trilingual;
import org.springframework.web.bind.annotation.GetMapping;

/// Opens the list of the portals under evaluation.
@PageController
class PortalsController {
  private final Portals portals;
  private final Bodies bodies;

  PortalsController(Portals portals, Bodies bodies) {
    this.portals = portals;
    this.bodies = bodies;
  }

  @GetMapping("/portals")
  PortalsPage list() {
    return new PortalsPage(portals.list().stream().map(this::entry).toList());
  }

  private Entry entry(Portal portal) {
    var body =
        bodies
            .find(portal.body())
            .map(found -> found.name())
            .orElse(Trilingual.same(portal.body()));
    return new Entry(portal.slug(), portal.title(), portal.address(), body);
  }
}
