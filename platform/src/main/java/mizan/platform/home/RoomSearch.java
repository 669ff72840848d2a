package mizan.platform.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mizan.platform.web.Changes;
import mizan.platform.web.Findable;
import mizan.platform.web.Findable.Item;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What the rooms of the site offer to be found: an index in memory, made anew before the next
/// search when anybody has changed anything, so that nothing is found that was hidden.
@Component
class RoomSearch {
  /// Some things become public by time alone.
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final List<Findable> rooms;
  private final Changes changes;
  private final InstantSource clock;
  private final TransactionTemplate reading;
  private @Nullable Made made;

  RoomSearch(
      List<Findable> rooms,
      Changes changes,
      InstantSource clock,
      PlatformTransactionManager transactions) {
    this.rooms =
        rooms.stream().sorted(Comparator.comparingInt(room -> room.kind().order())).toList();
    this.changes = changes;
    this.clock = clock;
    this.reading = new TransactionTemplate(transactions);
    this.reading.setReadOnly(true);
  }

  /// An index as it was made, with what it is of.
  ///
  /// @param items by their pages
  /// @param state of the site before they were read
  record Made(SearchIndex index, Map<String, Item> items, String state, Instant at) {
    Made {
      items = Map.copyOf(items);
    }
  }

  /// The kinds of things, in their order.
  List<Findable.Kind> kinds() {
    return rooms.stream().map(Findable::kind).toList();
  }

  synchronized Made current() {
    var known = made;
    var state = changes.latest();
    var now = clock.instant();
    if (known == null
        || !known.state.equals(state)
        || Duration.between(known.at, now).abs().compareTo(LONGEST) > 0) {
      // The one before stays open: somebody may still be searching it, and it holds no file.
      known = make(state, now);
      made = known;
    }
    return known;
  }

  private Made make(String state, Instant now) {
    var items = new HashMap<String, Item>();
    var directory = new ByteBuffersDirectory();
    try {
      SearchWriter.write(
          directory,
          each ->
              reading.executeWithoutResult(_ -> {
                for (var room : rooms) {
                  room.items()
                      .forEach(item -> {
                        items.put(item.path(), item);
                        each.accept(SearchEntry.of(room.kind().code(), item));
                      });
                }
              }));
      return new Made(SearchIndex.open(directory), items, state, now);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
