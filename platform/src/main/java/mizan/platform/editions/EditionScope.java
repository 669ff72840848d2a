package mizan.platform.editions;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import mizan.engine.evidence.Chain;
import mizan.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/// What an edition measures, by which methodology, when, and how it comes to its end.
///
/// @param portals slugs in their order
/// @param methodology the name of a published one, `mizan-2`; "" for that in force when it is
///   frozen
/// @param from the first day on which portals are asked; null, as `to`, for any
/// @param replyDays how many days bodies have to reply
/// @param quorum how many members of the jury must confirm
public record EditionScope(
    List<String> portals,
    String methodology,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    int replyDays,
    int quorum) {
  /// The least that a body is given to reply.
  public static final int LEAST_REPLY_DAYS = 15;

  private static final int MOST_REPLY_DAYS = 180;
  private static final int MOST_QUORUM = 50;

  public EditionScope {
    portals = List.copyOf(new TreeSet<>(portals));
  }

  /// Of portals that are still to be chosen, with the least time and a jury of one.
  static EditionScope usual(List<String> portals) {
    return new EditionScope(portals, "", null, null, LEAST_REPLY_DAYS, 1);
  }

  /// What tells this list from every other: the SHA-256 of its lines.
  public String digest() {
    var text = String.join("\n", portals) + "\n" + methodology + "\n";
    return HexFormat.of().formatHex(Chain.digest().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  EditionScope by(String version) {
    return new EditionScope(portals, version, from, to, replyDays, quorum);
  }

  /// Whether portals may be asked on a day.
  boolean includes(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }

  /// @throws Problem about the question that was not answered well
  EditionScope checked() {
    if (replyDays < LEAST_REPLY_DAYS || replyDays > MOST_REPLY_DAYS) {
      throw Problem.badRequest("editions.scope.days", LEAST_REPLY_DAYS, MOST_REPLY_DAYS).at("days");
    }
    if (quorum < 1 || quorum > MOST_QUORUM) {
      throw Problem.badRequest("editions.scope.quorum", MOST_QUORUM).at("quorum");
    }
    if (from != null && to != null && to.isBefore(from)) {
      throw Problem.badRequest("editions.scope.window").at("to");
    }
    return this;
  }
}
