package mizan.engine.identity;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import mizan.engine.identity.Assignment.Link;
import mizan.engine.identity.Decisions.Unusable;
import org.jspecify.annotations.Nullable;

/// Finds the datasets of one edition of a portal again in the next. START HERE for this room.
///
/// 1. what a person decided; 2. pairs that share keys, taken where they are certain; 3. of what is
///    left, pairs with titles of nearly the same words; 4. what is doubtful, for a person.
public final class Identity {
  private static final int BEFORE = 0;
  private static final int NOW = 1;

  /// A key that more datasets of an edition have says nothing.
  private static final int CROWD = 4;

  private Identity() {}

  /// Datasets that are passed on one by one, as often as they are asked for.
  @FunctionalInterface
  public interface Entries {
    void each(Consumer<Entry> take);

    static Entries of(List<Entry> list) {
      return list::forEach;
    }
  }

  /// What was found, in the order of the identifiers now, those gone last.
  ///
  /// @param unusable decisions that could not be followed
  public record Found(List<Match> matches, List<Unusable> unusable) {
    public Found {
      matches = List.copyOf(matches);
      unusable = List.copyOf(unusable);
    }
  }

  /// Matches two editions that were read whole; for lists that fit into memory.
  public static Found match(List<Entry> before, List<Entry> now, Decisions decisions) {
    var matches = new ArrayList<Match>();
    var unusable = match(Entries.of(before), Entries.of(now), decisions, matches::add);
    return new Found(matches, unusable);
  }

  /// Matches two editions of any size.
  ///
  /// @param each is passed on what was found, in the order of the identifiers now
  /// @return decisions that could not be followed
  public static List<Unusable> match(
      Entries before, Entries now, Decisions decisions, Consumer<Match> each) {
    try (var table = new KeyTable()) {
      int[] rows;
      try (var appended = table.rows()) {
        rows = new int[] {appended.addAll(BEFORE, before), appended.addAll(NOW, now)};
      }
      var assignment = new Assignment(rows[BEFORE], rows[NOW]);
      var unusable = new ArrayList<Unusable>();
      var refused = follow(decisions, table, assignment, unusable);
      table.pairs(CROWD, pair -> add(pair, refused, assignment));
      assignment.settle(false);
      addNeighbours(rows, table, assignment);
      assignment.forget();
      table.freePairs(CROWD, pair -> add(pair, refused, assignment));
      assignment.settle(true);
      Outcomes.write(rows[BEFORE], rows[NOW], assignment, table);
      Outcomes.read(table, each);
      return unusable;
    } catch (SQLException e) {
      throw new IllegalStateException("datasets were not matched: " + e.getMessage(), e);
    }
  }

  /// Takes confirmed pairs; the refused ones, as rows.
  private static Set<Long> follow(
      Decisions decisions, KeyTable table, Assignment assignment, List<Unusable> unusable)
      throws SQLException {
    var consistent = new HashSet<>(decisions.consistent());
    var refused = new HashSet<Long>();
    for (var pair : sorted(decisions.same())) {
      if (!consistent.contains(pair)) {
        unusable.add(new Unusable(Unusable.Kind.CONTRADICTION, place(pair)));
        continue;
      }
      var link = link(pair, table, unusable);
      if (link != null) {
        assignment.decide(link);
      }
    }
    for (var pair : sorted(decisions.different())) {
      var link = link(pair, table, unusable);
      if (link != null) {
        refused.add(packed(link.before(), link.now()));
      }
    }
    return refused;
  }

  private static List<Decisions.Pair> sorted(Set<Decisions.Pair> pairs) {
    return pairs.stream()
        .sorted(Comparator.comparing(Decisions.Pair::now).thenComparing(Decisions.Pair::before))
        .toList();
  }

  private static @Nullable Link link(Decisions.Pair pair, KeyTable table, List<Unusable> unusable)
      throws SQLException {
    var before = new ArrayList<Integer>();
    var now = new ArrayList<Integer>();
    table.numbers(BEFORE, pair.before(), before::add);
    table.numbers(NOW, pair.now(), now::add);
    if (before.size() != 1 || now.size() != 1) {
      unusable.add(new Unusable(Unusable.Kind.UNKNOWN_DATASET, place(pair)));
      return null;
    }
    return new Link(before.getFirst(), now.getFirst(), Evidence.decided());
  }

  private static String place(Decisions.Pair pair) {
    return pair.before() + " → " + pair.now();
  }

  private static void add(KeyTable.Pair pair, Set<Long> refused, Assignment assignment) {
    var before = pair.a().number();
    var now = pair.b().number();
    if (!refused.contains(packed(before, now))) {
      assignment.add(new Link(before, now, Evidence.ofEditions(pair.shared())));
    }
  }

  private static long packed(int before, int now) {
    return (long) before << 32 | now;
  }

  private static void addNeighbours(int[] rows, KeyTable table, Assignment assignment)
      throws SQLException {
    table.free(BEFORE, rows[BEFORE], assignment::isFreeBefore);
    table.free(NOW, rows[NOW], assignment::isFreeNow);
    try (var appended = table.rows()) {
      table.freeTitles((side, row, title) -> {
        for (var neighbour : Title.of(title).neighbours()) {
          appended.add(side, row, Key.NEAR_TITLE, neighbour);
        }
      });
    }
  }
}
