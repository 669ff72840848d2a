package mizan.platform.notices;

import java.util.LinkedHashSet;
import java.util.Set;
import mizan.platform.exchange.Initiative;
import mizan.platform.exchange.Initiatives;
import mizan.platform.exchange.IssuePublic;
import mizan.platform.exchange.MadePublic;
import mizan.platform.exchange.RequestPublic;
import mizan.platform.exchange.Thing;
import mizan.platform.notices.Announcement.About;
import mizan.platform.notices.Announcement.Kind;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Announces what becomes public of requests, reuses, initiatives and issues, in the transaction of
/// what it tells.
@Component
class ExchangeNews {
  private final Announcer announcer;
  private final Initiatives initiatives;

  ExchangeNews(Announcer announcer, Initiatives initiatives) {
    this.announcer = announcer;
    this.initiatives = initiatives;
  }

  @EventListener
  @Transactional
  public void hear(RequestPublic told) {
    var kind =
        switch (told.what()) {
          case "answer" -> Kind.REQUEST_ANSWERED;
          case "find" -> Kind.REQUEST_RELEASED;
          default -> Kind.REQUEST_SENT;
        };
    var topics = new LinkedHashSet<>(Set.of(Topic.EVERYTHING, Topic.ofBody(told.body())));
    topics.add(Topic.ofRequest(told.number()));
    initiatives.ofRequest(told.number()).forEach(each -> topics.add(topic(each)));
    announcer.write(kind, About.request(told.number(), told.body()), null, topics);
  }

  @EventListener
  @Transactional
  public void hear(MadePublic shown) {
    var topics = new LinkedHashSet<>(Set.of(Topic.EVERYTHING));
    shown.bodies().forEach(body -> topics.add(Topic.ofBody(body)));
    var isInitiative = shown.thing() == Thing.INITIATIVE;
    if (isInitiative) {
      topics.add(Topic.ofInitiative(shown.number()));
    } else {
      initiatives.ofReuse(shown.number()).forEach(each -> topics.add(topic(each)));
    }
    announcer.write(
        isInitiative ? Kind.INITIATIVE_PUBLISHED : Kind.REUSE_PUBLISHED,
        About.thing(shown.number()),
        null,
        topics);
  }

  @EventListener
  @Transactional
  public void hear(IssuePublic told) {
    var topics = new LinkedHashSet<>(Set.of(Topic.EVERYTHING, Topic.ofPortal(told.portal())));
    if (!told.body().isEmpty()) {
      topics.add(Topic.ofBody(told.body()));
    }
    announcer.write(
        told.what().equals("verify") ? Kind.ISSUE_VERIFIED : Kind.ISSUE_TOLD,
        About.issue(told.number(), told.body(), told.portal()),
        null,
        topics);
  }

  /// What happens to a part is told to those who follow the whole.
  private static Topic topic(Initiative initiative) {
    return Topic.ofInitiative(initiative.number());
  }
}
