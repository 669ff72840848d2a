package mizan.platform.notices;

import mizan.platform.notices.pages.OutboxPage;
import mizan.platform.web.PageController;
import mizan.platform.web.Problem;
import org.springframework.web.bind.annotation.GetMapping;

/// Opens the letters of a development machine; elsewhere nobody reads other people's letters.
@PageController
class OutboxController {
  private final LettersStore store;
  private final NoticeSettings settings;

  OutboxController(LettersStore store, NoticeSettings settings) {
    this.store = store;
    this.settings = settings;
  }

  @GetMapping("/outbox")
  OutboxPage show() {
    if (!settings.outbox()) {
      throw Problem.notFound("notices.outbox.closed");
    }
    return new OutboxPage(store.list());
  }
}
