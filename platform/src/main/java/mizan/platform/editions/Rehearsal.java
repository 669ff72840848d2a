package mizan.platform.editions;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mizan.engine.results.DatasetRows;
import mizan.engine.results.DatasetRows.Wanted;
import mizan.engine.results.Keys;
import mizan.engine.results.PortalResults;
import mizan.platform.accounts.Actor;
import mizan.platform.editions.Edition.State;
import mizan.platform.editions.Opinion.Verdict;
import mizan.platform.editions.Reply.Outcome;
import mizan.platform.portals.Portal;
import mizan.platform.portals.Portals;
import mizan.platform.web.Dictionaries;
import mizan.platform.web.Language;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Plays the life of the invented country's editions, with invented people: replies, answers, a
/// jury, publication, and the closing of the edition before. One that was cut short goes on where
/// it stood.
@Component
class Rehearsal {
  private static final List<Act> ACTS =
      List.of(
          new Act("licence-open", "first", Language.FRENCH, Outcome.REJECTED),
          new Act("description-informative", "second", Language.ARABIC, Outcome.NOTED),
          new Act("title-bilingual", "third", Language.ARABIC, Outcome.SET_ASIDE));

  private final Editions editions;
  private final Life life;
  private final Replies replies;
  private final Jury jury;
  private final Cast cast;

  Rehearsal(Editions editions, Life life, Replies replies, Jury jury, Cast cast) {
    this.editions = editions;
    this.life = life;
    this.replies = replies;
    this.jury = jury;
    this.cast = cast;
  }

  /// A reply and its answer.
  ///
  /// @param words the ending of the keys of what is said
  private record Act(String criterion, String words, Language language, Outcome outcome) {}

  /// Who plays: the invented country's bodies, with words of ours.
  @Component
  static final class Cast {
    private final Portals portals;
    private final Dictionaries dictionaries;

    Cast(Portals portals, Dictionaries dictionaries) {
      this.portals = portals;
      this.dictionaries = dictionaries;
    }

    private String says(String key, Act act) {
      return dictionaries.in(act.language).text("editions.invented." + key + "." + act.words);
    }

    private Optional<String> body(String portal) {
      return portals.find(portal).map(Portal::body);
    }
  }

  @EventListener
  void play(ProvisionalResultsReady ready) {
    editions.find(ready.number()).ifPresent(this::play);
  }

  @EventListener(ApplicationReadyEvent.class)
  void playOn() {
    editions.list().reversed().forEach(this::play);
  }

  private void play(Edition edition) {
    if (!edition.invented() || !edition.automatic() || !edition.isMeasured()) {
      return;
    }
    var seen = Seen.now(edition.number());
    var now = edition;
    if (now.state() == State.PROVISIONAL) {
      now = life.openReplies(seen);
    }
    if (now.state() == State.IN_REPLY) {
      converse(now);
      now = life.callJury(seen);
    }
    if (now.state() == State.JURY) {
      for (var actor : List.of(Actor.ACADEMIA, Actor.CIVIL_SOCIETY)) {
        jury.note(seen, "invented-" + actor.code(), actor.code(), Verdict.CONFIRM, "");
      }
      life.publish(seen);
      closeBefore(now);
    }
  }

  private void closeBefore(Edition edition) {
    editions.list().stream()
        .filter(other -> other.number() < edition.number() && other.state() == State.PUBLISHED)
        .forEach(other -> life.close(Seen.now(other.number())));
  }

  private void converse(Edition edition) {
    var portals = editions.results(edition).portals().iterator();
    for (var act : ACTS) {
      var told = false;
      while (!told && portals.hasNext()) {
        told = converse(edition, portals.next(), act);
      }
    }
  }

  /// @return whether there was something to reply to
  private boolean converse(Edition edition, PortalResults portal, Act act) {
    var slug = portal.summary().slug();
    var rows = DatasetRows.of(portal, "NULL");
    var failing = rows.list(new Wanted("", act.criterion, "fr", false, false, 0, 1)).rows();
    var body = cast.body(slug);
    if (failing.isEmpty() || body.isEmpty()) {
      return false;
    }
    var key = failing.getFirst().key();
    var finding =
        rows.findings(key).stream()
            .filter(found -> found.criterion().equals(act.criterion))
            .map(DatasetRows.FindingRow::finding)
            .findFirst()
            .orElse("");
    var id = UUID.nameUUIDFromBytes((edition.id() + act.words).getBytes(UTF_8)).toString();
    var subject = new Subject(slug, Keys.text(key), 0, act.criterion, finding);
    var form = new ReplyForm(id, subject, cast.says("reply", act), "", null);
    var reply =
        replies.give(edition.number(), new Replies.Author("invented-officer", body.get()), form);
    if (reply.state() == Reply.State.OPEN) {
      replies.answer(reply, reply.version(), act.outcome, cast.says("answer", act));
    }
    return true;
  }
}
