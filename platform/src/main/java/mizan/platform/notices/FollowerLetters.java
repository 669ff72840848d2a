package mizan.platform.notices;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import mizan.platform.accounts.Secret;
import mizan.platform.notices.Follower.Request;
import mizan.platform.notices.Letter.Holder;
import mizan.platform.web.Language;
import mizan.platform.web.SiteAddress;
import org.springframework.stereotype.Component;

/// Writes the letters to those who follow, each in their language.
@Component
class FollowerLetters {
  private static final int MOST = 50;

  private final Post post;
  private final AnnouncementsStore announcements;
  private final Wording wording;
  private final SiteAddress address;

  FollowerLetters(
      Post post, AnnouncementsStore announcements, Wording wording, SiteAddress address) {
    this.post = post;
    this.announcements = announcements;
    this.wording = wording;
    this.address = address;
  }

  /// When a follower of a rhythm is written to of what is announced now.
  Instant due(Rhythm rhythm, Instant now) {
    return rhythm.due(now, wording.in(Language.USUAL).formats().zone());
  }

  /// Takes back what waits for somebody.
  void forget(Follower follower) {
    post.forget(follower.mail(), Holder.FOLLOWER);
  }

  void askToConfirm(Request request, Secret secret) {
    var language = request.wish().language();
    var words = wording.in(language);
    var text =
        String.join(
            "\n\n",
            words.text("notices.letter.follow.text", wording.name(request.topic(), language)),
            address.of(language, "/follow/confirm/" + secret.text()),
            words.text("notices.letter.end"));
    post.send(
        new Letter(
            request.mail(),
            language,
            words.text("notices.letter.follow"),
            text + "\n",
            "",
            Holder.FOLLOWER));
  }

  /// Tells a follower what they have not been told yet.
  ///
  /// @param link by which they change or stop
  void tell(Follower follower, List<Announcement> news, Secret link) {
    var language = follower.language();
    var words = wording.in(language);
    var parts = new ArrayList<String>();
    wording.invented(language).ifPresent(parts::add);
    if (news.size() == 1) {
      var told = wording.tell(news.getFirst(), language);
      parts.add(told.title());
      parts.add(told.text());
      parts.add(told.link());
    } else {
      grouped(follower, news, parts);
    }
    parts.add(words.text("notices.letter.end"));
    parts.add(
        words.text("notices.letter.change")
            + "\n"
            + address.of(language, "/follow/mine/" + link.text()));
    var subject =
        news.size() == 1
            ? wording.tell(news.getFirst(), language).title()
            : words.count("notices.letter.digest", news.size());
    post.send(
        new Letter(
            follower.mail(),
            language,
            subject,
            String.join("\n\n", parts) + "\n",
            address.of(language, "/follow/stop/" + link.text()),
            Holder.FOLLOWER));
  }

  /// By what the follower follows, the narrow before the wide, each announcement once.
  private void grouped(Follower follower, List<Announcement> news, List<String> parts) {
    var left = new ArrayList<>(news.subList(0, Math.min(MOST, news.size())));
    var topics =
        follower.topics().stream().sorted(Comparator.comparing(Topic::sort).reversed()).toList();
    for (var topic : topics) {
      Predicate<Announcement> isOfTopic =
          announcement -> announcements.topics(announcement.id()).contains(topic);
      var own = left.stream().filter(isOfTopic).toList();
      left.removeAll(own);
      if (!own.isEmpty()) {
        parts.add("— " + wording.name(topic, follower.language()));
        own.forEach(announcement -> {
          var told = wording.tell(announcement, follower.language());
          parts.add(told.title() + "\n" + told.link());
        });
      }
    }
    if (news.size() > MOST) {
      parts.add(
          wording.in(follower.language()).text("notices.letter.more", news.size() - MOST)
              + "\n"
              + address.of(follower.language(), "/editions"));
    }
  }
}
