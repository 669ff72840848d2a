package mizan.platform.home;

import mizan.platform.home.pages.FrontPage;
import mizan.platform.web.PageController;
import org.springframework.web.bind.annotation.GetMapping;

/// Opens the front page.
@PageController
class FrontController {
  @GetMapping
  FrontPage front() {
    return new FrontPage();
  }
}
