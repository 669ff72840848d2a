package mizan.platform.notices;

import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Hands announcements to those who follow, and has each told once.
///
/// What is handed and what is written is marked in the same transaction, so a site that is ended in
/// between neither loses nor repeats it.
@Component
class Distribution {
  private static final int AT_ONCE = 50;

  private final Tables tables;
  private final Followers followers;
  private final FollowerLetters letters;
  private final Deliveries deliveries;
  private final InstantSource clock;

  Distribution(
      Tables tables,
      Followers followers,
      FollowerLetters letters,
      Deliveries deliveries,
      InstantSource clock) {
    this.tables = tables;
    this.followers = followers;
    this.letters = letters;
    this.deliveries = deliveries;
    this.clock = clock;
  }

  /// Where it reads and marks.
  @Component
  record Tables(AnnouncementsStore announcements, FollowersStore followers) {}

  /// What was not handed to anybody yet, the oldest first.
  @Transactional(readOnly = true)
  public List<Announcement> unhanded() {
    return tables.announcements.unhanded(AT_ONCE);
  }

  /// Hands an announcement to followers and webhooks.
  @Transactional
  public void hand(Announcement announcement) {
    for (var rhythm : Rhythm.values()) {
      tables.followers.hand(announcement, rhythm, letters.due(rhythm, clock.instant()));
    }
    deliveries.hand(announcement, tables.announcements.topics(announcement.id()));
    tables.announcements.markHanded(announcement.id());
  }

  /// The followers to be written to now, by their ids.
  @Transactional(readOnly = true)
  public List<String> due() {
    return tables.followers.due(clock.instant(), AT_ONCE);
  }

  /// Writes one letter of all that a follower has still to be told.
  @Transactional
  public void write(String follower) {
    var news = tables.announcements.pending(follower);
    if (!news.isEmpty()) {
      var known = tables.followers.find(follower).orElseThrow();
      letters.tell(known, news, followers.newLink(follower));
      tables.followers.removePending(follower);
    }
  }

  /// Forgets what is over: requests and links that were not used in time, old deliveries.
  @Transactional
  public void tidy() {
    tables.followers.removeExpired(clock.instant());
    deliveries.removeOld();
  }
}
