package mizan.platform.exchange;

import java.util.List;
import mizan.platform.web.Trilingual;
import org.jspecify.annotations.Nullable;

/// The country as its exchange needs it; the room of countries knows it.
public interface ExchangeCountry {
  Rules rules();

  /// What people of the invented country ask for; none for a real one.
  List<Wish> wishes();

  /// What people of the invented country made of its data; none for a real one.
  List<Made> reuses();

  /// What associations of the invented country set out to do; none for a real one.
  List<Gathering> initiatives();

  /// An invented initiative.
  ///
  /// @param leader who leads it
  /// @param story whether they tell what came of it
  /// @param requests the places, from 1, among those that are public
  /// @param reuses likewise
  /// @param records so many of the inventory on the same theme
  record Gathering(
      Trilingual title,
      Trilingual leader,
      String topic,
      Moderation state,
      boolean story,
      List<Integer> requests,
      List<Integer> reuses,
      int records) {
    public Gathering {
      requests = List.copyOf(requests);
      reuses = List.copyOf(reuses);
    }
  }

  /// What people of the invented country find wrong with its data; none for a real one.
  List<Flaw> issues();

  /// An invented issue.
  ///
  /// @param mended whether the second edition is to have mended what is wrong
  /// @param path what was done about it, step by step: codes of verbs, each with the days that went
  ///   by before it
  record Flaw(Trilingual text, DatasetIssue.Kind kind, boolean mended, List<String> path) {
    public Flaw {
      path = List.copyOf(path);
    }
  }

  /// An invented reuse.
  ///
  /// @param state how far it is
  /// @param health `alive` or `stale`; null of what is not shown
  /// @param story whether its maker tells what it has changed
  record Made(
      Trilingual title,
      Reuse.Type type,
      String topic,
      Moderation state,
      @Nullable String health,
      boolean story) {}

  /// An invented request.
  ///
  /// @param path what was done about it, step by step: codes of verbs, each perhaps with the days
  ///   that went by before it, `answer 12`
  /// @param joined whether somebody else asks for it too
  /// @param answer the kind of the answer; null for none
  record Wish(Trilingual title, List<String> path, @Nullable String answer, boolean joined) {
    public Wish {
      path = List.copyOf(path);
    }
  }
}
