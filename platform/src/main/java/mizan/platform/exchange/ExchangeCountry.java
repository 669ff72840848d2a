package mizan.platform.exchange;

import java.util.List;
import mizan.platform.web.Trilingual;
import org.jspecify.annotations.Nullable;

/// The country as its exchange needs it; the room of countries knows it.
public interface ExchangeCountry {
  Rules rules();

  /// What people of the invented country ask for; none for a real one.
  List<Wish> wishes();

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
