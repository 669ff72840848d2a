package mizan.engine.harvesting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Set;
import mizan.engine.fetching.Fetched.Answer;
import mizan.engine.fetching.Fetcher;
import org.jspecify.annotations.Nullable;

/// A record that a portal is asked for alone, by an interface that speaks JSON.
final class SingleRecord {
  /// What a portal says of a record. Outages, refusals and web pages say nothing.
  enum Told {
    THERE,
    GONE,
    NOTHING
  }

  private static final int NOT_FOUND = 404;
  private static final int GONE = 410;

  private SingleRecord() {}

  /// What an interface says that answers with the record, or else by its status and in its own
  /// words that it has none.
  ///
  /// @param member that a record has
  /// @param refusal members that the answer has when there is none
  static Told ask(URI asked, String member, Set<String> refusal, Fetcher fetcher)
      throws InterruptedException {
    if (!(fetcher.get(asked, "application/json") instanceof Answer answer)) {
      return Told.NOTHING;
    }
    try (answer) {
      var names = CataloguePage.names(answer);
      if (answer.good() && names.contains(member)) {
        return Told.THERE;
      }
      return saysNone(answer) && names.containsAll(refusal) ? Told.GONE : Told.NOTHING;
    }
  }

  /// The object that an answer is; null when it is none.
  static @Nullable JsonObject object(Answer answer) {
    var quiet = new Gathering(_ -> {});
    var found = new ArrayList<Json>(1);
    try {
      new Documents(quiet, "")
          .read(
              answer.body(),
              text -> {
                var value = new JsonReader(text, quiet).value("");
                if (value != null) {
                  found.add(value);
                }
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return !found.isEmpty() && found.getFirst() instanceof JsonObject object ? object : null;
  }

  /// Whether the status of an answer says that there is no record. A web server says so too of what
  /// it does not know: the answer's words must agree.
  static boolean saysNone(Answer answer) {
    return answer.status() == NOT_FOUND || answer.status() == GONE;
  }

  /// Whether an id was made here, since the portal gave none or gave it twice: the portal does not
  /// know it.
  static boolean isOurs(@Nullable String id) {
    return id == null || id.startsWith(Gathering.WITHOUT_ID) || id.matches(".*#\\d+");
  }

  static String encoded(String id) {
    return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
