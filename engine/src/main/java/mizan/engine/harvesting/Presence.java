package mizan.engine.harvesting;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Which records of a portal are missing, and which are gone, known from harvest to harvest.
///
/// Only a complete harvest can miss a record. It is gone when two complete harvests in a row missed
/// it and the portal, asked for it alone, says that there is none. When more are missing at once
/// than a portal loses in its daily life, all of it waits for a person.
///
/// @param missing by id, how many complete harvests in a row missed it
/// @param gone those that are no longer there
/// @param held whether a loss waits for a person; the records it is about are among the missing
public record Presence(SortedMap<String, Integer> missing, SortedSet<String> gone, boolean held) {
  /// Nothing was known before.
  public static final Presence UNKNOWN = new Presence(new TreeMap<>(), new TreeSet<>(), false);

  /// So many records may be missing at once, …
  static final int LEAST_LOSS = 20;

  /// … or this share of a catalogue.
  static final double LOSS_SHARE = 0.1;

  private static final int HARVESTS = 2;

  public Presence {
    missing = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(missing));
    gone = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(gone));
  }

  /// Asks a portal for one record alone.
  @FunctionalInterface
  public interface Probe {
    /// Whether the portal says that there is no such record. Not to answer is to say nothing.
    boolean isGone(String id) throws InterruptedException;
  }

  /// What a harvest tells.
  ///
  /// @param complete whether it was
  /// @param before how many records the last complete harvest had
  /// @param absent records that were known before it, as present or missing, and are not in it
  /// @param accepted whether a person has accepted a loss
  public record Seen(boolean complete, long before, List<String> absent, boolean accepted) {
    public Seen {
      absent = List.copyOf(absent);
    }
  }

  /// What is known after a further harvest. What is present again is neither missing nor gone.
  public Presence after(Seen harvest, Probe probe) throws InterruptedException {
    if (!harvest.complete) {
      return this; // it misses nothing
    }
    var stillGone = new TreeSet<>(gone);
    stillGone.retainAll(harvest.absent);
    var absent = new ArrayList<>(harvest.absent);
    absent.removeAll(stillGone);
    var lost = absent.stream().filter(id -> !missing.containsKey(id)).count();
    var most = Math.max(LEAST_LOSS, Math.round(harvest.before * LOSS_SHARE));
    var holds = !harvest.accepted && (held ? !absent.isEmpty() : lost > most);
    var stillMissing = new TreeMap<String, Integer>();
    for (var id : absent) {
      var harvests = missing.getOrDefault(id, 0) + 1;
      if (!holds && harvests >= HARVESTS && probe.isGone(id)) {
        stillGone.add(id);
      } else {
        stillMissing.put(id, harvests);
      }
    }
    return new Presence(stillMissing, stillGone, holds);
  }
}
