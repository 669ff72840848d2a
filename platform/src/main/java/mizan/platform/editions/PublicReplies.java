package mizan.platform.editions;

import java.util.List;
import org.springframework.stereotype.Component;

/// What was contested in an edition, for the rooms that report on it.
@Component
public class PublicReplies {
  private final Replies replies;

  PublicReplies(Replies replies) {
    this.replies = replies;
  }

  /// The replies as everybody may read them: none before the edition is published, and none that
  /// was withdrawn.
  public List<Contested> list(Edition edition) {
    if (!edition.isPublic()) {
      return List.of();
    }
    return replies.list(edition.number()).stream()
        .filter(reply -> reply.state() != Reply.State.WITHDRAWN)
        .map(reply ->
            new Contested(
                reply.id(),
                reply.subject().portal(),
                reply.subject().criterion(),
                reply.state().code(),
                reply.outcome().code()))
        .toList();
  }
}
