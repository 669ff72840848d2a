package mizan.platform.notices;

import mizan.platform.notices.FeedWriter.Sheet;
import mizan.platform.web.Language;
import mizan.platform.web.Pager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What was announced, as the public reads it.
@Component
class Announcements {
  private static final int ON_A_PAGE = 50;

  private final AnnouncementsStore store;

  Announcements(AnnouncementsStore store) {
    this.store = store;
  }

  /// A page of a topic's announcements, the newest first.
  @Transactional(readOnly = true)
  public Sheet sheet(Topic topic, Language language, int page) {
    var pager = new Pager(page, ON_A_PAGE, store.count(topic));
    return new Sheet(topic, language, store.list(topic, pager.offset(), pager.size()), pager);
  }
}
