package mizan.platform.bodies;

import mizan.platform.bodies.pages.BodiesPage;
import mizan.platform.web.PageController;
import org.springframework.web.bind.annotation.GetMapping;

/// Opens the list of public bodies.
@PageController
class BodiesController {
  private final Bodies bodies;

  BodiesController(Bodies bodies) {
    this.bodies = bodies;
  }

  @GetMapping("/bodies")
  BodiesPage list() {
    return new BodiesPage(bodies.list());
  }
}
