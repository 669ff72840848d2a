package mizan.engine.identity;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import mizan.engine.identity.Decisions.Unusable;
import mizan.engine.results.PortalResults;
import mizan.engine.results.Results;
import org.jspecify.annotations.Nullable;

/// The datasets of an edition's results found again in those of the edition before, portal by
/// portal; in earlier ones, those that were gone in between.
public final class EditionIdentity {
  private final List<Results> editions;
  private final DecisionFile decisions;
  private final List<Told> told = new ArrayList<>();
  private final List<Unusable> unusable = new ArrayList<>();

  /// @param editions from the oldest to this one; two at least
  private EditionIdentity(List<Results> editions, DecisionFile decisions) {
    this.editions = editions;
    this.decisions = decisions;
    unusable.addAll(decisions.unusable());
  }

  /// What became of a portal's datasets.
  ///
  /// @param states how many datasets are in each state; of those to be confirmed each counts once
  /// @param keys by which those that stand in both were found again, the best key of each pair
  public record Told(
      String portal, boolean compared, Map<State, Long> states, Map<Key, Long> keys) {
    public Told {
      states = Collections.unmodifiableMap(new TreeMap<>(states));
      keys = Collections.unmodifiableMap(new TreeMap<>(keys));
    }
  }

  /// All that was told.
  public record Outcome(List<Told> portals, List<Unusable> unusable) {
    public Outcome {
      portals = List.copyOf(portals);
      unusable = List.copyOf(unusable);
    }
  }

  /// Compares, and writes `identity.parquet` and `identity-queue.csv` into a folder.
  ///
  /// @param editions from the oldest to this one; two at least
  public static Outcome write(List<Results> editions, DecisionFile decisions, Path folder) {
    if (editions.size() < 2) {
      throw new IllegalArgumentException("two editions are needed");
    }
    var identity = new EditionIdentity(editions, decisions);
    try (var table = new IdentityTable()) {
      for (var portal : editions.getLast().portals()) {
        identity.tell(portal, match -> table.add(portal.summary().slug(), match));
      }
      table.write(folder);
    } catch (SQLException e) {
      throw new IllegalStateException("identities were not written: " + e.getMessage(), e);
    }
    return new Outcome(identity.told, identity.unusable);
  }

  private void tell(PortalResults now, Consumer<Match> out) {
    var slug = now.summary().slug();
    var series = new ArrayList<@Nullable PortalResults>();
    editions.forEach(edition -> series.add(find(edition, slug)));
    var before = series.get(series.size() - 2);
    var count = new Counting();
    if (before == null) {
      new StoredEntries(now).each(entry -> count.pass(alone(entry, State.NOT_SEEN), out));
      told.add(new Told(slug, false, count.states, count.keys));
      return;
    }
    var former = former(series);
    var fresh = new ArrayList<Match>();
    unusable.addAll(
        match(
            before,
            now,
            decisions.of(slug),
            match -> {
              if (match.state() == State.NEW && !former.isEmpty()) {
                fresh.add(match);
              } else {
                count.pass(match, out);
              }
            }));
    returned(fresh, former, now).forEach(match -> count.pass(match, out));
    told.add(new Told(slug, true, count.states, count.keys));
  }

  /// Matches two editions of a portal; of one that was not read whole, nothing is called missing.
  private static List<Unusable> match(
      PortalResults before, PortalResults now, Decisions decisions, Consumer<Match> each) {
    return Identity.match(
        new StoredEntries(before),
        new StoredEntries(now),
        decisions,
        match -> {
          var unseen =
              switch (match.state()) {
                case NEW -> !before.summary().complete();
                case GONE_CANDIDATE -> !now.summary().complete();
                case SAME, RETURNED, TO_BE_CONFIRMED, NOT_SEEN -> false;
              };
          each.accept(unseen ? match.with(State.NOT_SEEN) : match);
        });
  }

  /// The datasets that went from one earlier edition to the next and did not come back before the
  /// last.
  private static Map<PortalResults, Set<String>> former(List<@Nullable PortalResults> series) {
    var former = new HashMap<PortalResults, Set<String>>();
    for (var i = 0; i + 2 < series.size(); i++) {
      var older = series.get(i);
      var newer = series.get(i + 1);
      if (older == null || newer == null) {
        continue;
      }
      var fresh = new ArrayList<Match>();
      var gone = new HashSet<String>();
      match(
          older,
          newer,
          Decisions.NONE,
          match -> {
            var before = match.before();
            if (match.state() == State.GONE_CANDIDATE && before != null) {
              gone.add(before);
            } else if (match.state() == State.NEW) {
              fresh.add(match);
            }
          });
      for (var match : returned(fresh, former, newer)) {
        if (match.state() == State.RETURNED) {
          former.values().forEach(ids -> ids.remove(match.before()));
        }
      }
      former.put(older, gone);
    }
    return former;
  }

  /// Looks for new datasets among those that were there once.
  private static List<Match> returned(
      List<Match> fresh, Map<PortalResults, Set<String>> former, PortalResults now) {
    if (fresh.isEmpty() || former.isEmpty()) {
      return fresh;
    }
    var ids = new HashSet<String>();
    fresh.forEach(match -> ids.add(String.valueOf(match.now())));
    var found = new ArrayList<Match>();
    Identity.match(
        take -> former.forEach((portal, gone) -> only(portal, gone).each(take)),
        only(now, ids),
        Decisions.NONE,
        match -> {
          if (match.state() == State.SAME) {
            found.add(match.with(State.RETURNED));
          } else if (match.now() != null) {
            found.add(match);
          }
        });
    return found;
  }

  private static Identity.Entries only(PortalResults portal, Set<String> ids) {
    return take ->
        new StoredEntries(portal)
            .each(entry -> {
              if (ids.contains(entry.id())) {
                take.accept(entry);
              }
            });
  }

  private static Match alone(Entry entry, State state) {
    return new Match(state, null, "", entry.id(), entry.title(), 0, Set.of(), null);
  }

  /// The portal of this name; where an edition has but one portal and so has this, that one.
  private @Nullable PortalResults find(Results edition, String slug) {
    var portals = edition.portals();
    if (portals.size() == 1 && editions.getLast().portals().size() == 1) {
      return portals.getFirst();
    }
    return edition.findPortal(slug).orElse(null);
  }

  /// Counts what is passed on.
  private static final class Counting {
    private final Map<State, Long> states = new EnumMap<>(State.class);
    private final Map<Key, Long> keys = new EnumMap<>(Key.class);
    private @Nullable String asked;

    void pass(Match match, Consumer<Match> out) {
      out.accept(match);
      if (match.state() == State.TO_BE_CONFIRMED) {
        var again = match.now() != null && match.now().equals(asked);
        asked = match.now();
        if (again) {
          return;
        }
      }
      states.merge(match.state(), 1L, Long::sum);
      if (match.state() == State.SAME || match.state() == State.RETURNED) {
        match.keys().stream().sorted().findFirst().ifPresent(key -> keys.merge(key, 1L, Long::sum));
      }
    }
  }
}
