package mizan.platform.notices;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.InstantSource;
import mizan.platform.accounts.Audit;
import mizan.platform.accounts.Deed;
import mizan.platform.accounts.Limits;
import mizan.platform.accounts.Limits.Limit;
import mizan.platform.accounts.Mails;
import mizan.platform.accounts.Secret;
import mizan.platform.notices.Follower.Request;
import mizan.platform.notices.Follower.Wish;
import mizan.platform.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Those who follow without an account: how they come, change what they are told, and go.
///
/// Nothing is told to an address before a link in a letter to it was used, and whoever asks is
/// answered the same whether the address is known or not. The audit knows followers by their id.
@Component
class Followers {
  static final Duration TO_CONFIRM = Duration.ofDays(2);
  static final Duration LINK_LASTS = Duration.ofDays(365);
  static final Limit OF_NETWORK = new Limit("follow from", 20, Duration.ofHours(1));
  static final Limit TO_MAIL = new Limit("follow to", 5, Duration.ofDays(1));
  private static final Duration TWICE = Duration.ofMinutes(10);
  private static final int MOST_TOPICS = 100;

  private final FollowersStore store;
  private final FollowerLetters letters;
  private final Audit audit;
  private final Limits limits;
  private final InstantSource clock;

  Followers(
      FollowersStore store,
      FollowerLetters letters,
      Audit audit,
      Limits limits,
      InstantSource clock) {
    this.store = store;
    this.letters = letters;
    this.audit = audit;
    this.limits = limits;
    this.clock = clock;
  }

  /// Sends a letter to whoever is said to want to follow; what is sent twice is one request.
  ///
  /// @throws Problem when the address is none, or too much was asked
  @Transactional
  public void ask(Request given, HttpServletRequest from) {
    var request = new Request(Mails.require(given.mail()), given.wish(), given.topic());
    limits.count(OF_NETWORK, from);
    var now = clock.instant();
    if (store.hasRequest(request, now.minus(TWICE))) {
      return;
    }
    limits.count(TO_MAIL, request.mail());
    var secret = Secret.random();
    store.insert(request, secret, now, now.plus(TO_CONFIRM));
    letters.askToConfirm(request, secret);
  }

  /// What a letter's link would confirm.
  ///
  /// @throws Problem when it confirms nothing, or nothing any more
  @Transactional(readOnly = true)
  public Request shown(Secret secret) {
    return store
        .findRequest(secret, clock.instant())
        .orElseThrow(() -> Problem.gone("notices.link.over"));
  }

  /// Makes a follower of whoever uses the link of the letter.
  ///
  /// @return the link to change what they follow
  @Transactional
  public Secret confirm(Secret secret) {
    var request = shown(secret);
    if (!store.removeRequest(secret)) {
      throw Problem.gone("notices.link.over");
    }
    var id = Announcer.newId();
    store.insert(id, request, clock.instant());
    var follower = store.findByMail(request.mail()).orElseThrow();
    var isNew = follower.id().equals(id);
    if (!isNew) {
      requireRoom(follower, request.topic());
      rewish(follower, request.wish());
    }
    store.follow(follower.id(), request.topic());
    record(follower.id(), isNew ? "follower-confirmed" : "follower-changed", request.topic());
    return newLink(follower.id());
  }

  /// A new link for a letter to a follower.
  Secret newLink(String id) {
    var secret = Secret.random();
    store.insertLink(id, secret, clock.instant().plus(LINK_LASTS));
    return secret;
  }

  /// Whose link it is.
  ///
  /// @throws Problem when it is nobody's, or not any more
  @Transactional(readOnly = true)
  public Follower of(Secret link) {
    return store.find(link, clock.instant()).orElseThrow(() -> Problem.gone("notices.link.over"));
  }

  @Transactional
  public void change(Secret link, Wish wish) {
    var follower = of(link);
    rewish(follower, wish);
    record(follower.id(), "follower-changed", Topic.EVERYTHING);
  }

  @Transactional
  public void follow(Secret link, Topic topic) {
    var follower = of(link);
    requireRoom(follower, topic);
    store.follow(follower.id(), topic);
    record(follower.id(), "follower-changed", topic);
  }

  /// Ends following one topic; with the last one, all that is known of a follower is erased.
  ///
  /// @return whether something is followed still
  @Transactional
  public boolean unfollow(Secret link, Topic topic) {
    var follower = of(link);
    if (follower.topics().stream().allMatch(topic::equals)) {
      erase(follower);
      return false;
    }
    store.unfollow(follower.id(), topic);
    record(follower.id(), "follower-changed", topic);
    return true;
  }

  /// Ends all of it, and erases the address.
  @Transactional
  public void stop(Secret link) {
    erase(of(link));
  }

  private void erase(Follower follower) {
    store.remove(follower);
    letters.forget(follower);
    record(follower.id(), "follower-stopped", Topic.EVERYTHING);
  }

  private void rewish(Follower follower, Wish wish) {
    store.update(follower.id(), wish);
    if (wish.rhythm() != follower.rhythm()) {
      store.reschedule(follower.id(), letters.due(wish.rhythm(), clock.instant()));
    }
  }

  private static void requireRoom(Follower follower, Topic topic) {
    if (follower.topics().size() >= MOST_TOPICS && !follower.topics().contains(topic)) {
      throw Problem.conflict("notices.follow.too-many", MOST_TOPICS).at("topic");
    }
  }

  private void record(String id, String action, Topic topic) {
    audit.record(new Deed("notices", "follower", id, action, "", topic.path(), ""));
  }
}
