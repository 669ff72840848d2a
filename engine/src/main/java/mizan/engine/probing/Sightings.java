package mizan.engine.probing;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mizan.engine.probing.Observation.Opened;
import mizan.engine.probing.Observation.Reason;
import mizan.engine.probing.Observation.Unseen;
import org.jspecify.annotations.Nullable;

/// What was seen of a portal's addresses, kept on disk until it is asked for, dataset by dataset.
public final class Sightings implements AutoCloseable {
  private final Path file;
  private final RandomAccessFile notes;
  private final Map<Wish, Long> places = new HashMap<>();
  private final Outages outages;
  private final boolean whole;

  /// What is written down of one address.
  ///
  /// @param unseen why nothing is known of what is in the file; null when it was opened
  record Note(@Nullable Look look, @Nullable Reason unseen, String detail, List<LinkTry> tries) {}

  /// @param whole whether files are opened, not only links asked
  Sightings(Outages outages, boolean whole) {
    this.outages = outages;
    this.whole = whole;
    try {
      file = Files.createTempFile("mizan-sightings", ".jsonl");
      notes = new RandomAccessFile(file.toFile(), "rw");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  synchronized void put(Wish wish, Note note) {
    try {
      var line = Worker.JSON.writeValueAsString(note).getBytes(StandardCharsets.UTF_8);
      places.put(wish, notes.length());
      notes.seek(notes.length());
      notes.writeInt(line.length);
      notes.write(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private synchronized @Nullable Note get(Wish wish) {
    var place = places.get(wish);
    if (place == null) {
      return null;
    }
    try {
      notes.seek(place);
      var line = new byte[notes.readInt()];
      notes.readFully(line);
      return Worker.JSON.readValue(line, Note.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What was seen of each file of a dataset, in their order.
  public List<Sighting> of(Listed listed) {
    return listed.files().stream().map(this::of).toList();
  }

  private Sighting of(Listed.File file) {
    var page = Wish.ofPage(file);
    var pageNote = page == null ? null : get(page);
    var pageVerdict = page == null || pageNote == null ? null : judged(page, pageNote);
    var wish = Wish.ofFile(file, whole);
    var note = get(wish);
    if (note == null) {
      var undrawn = new Unseen(file.index(), file.address(), Reason.NOT_IN_SAMPLE, "");
      return new Sighting(undrawn, LinkVerdict.notAsked("not-in-sample"), file.page(), pageVerdict);
    }
    return new Sighting(observation(file, note), judged(wish, note), file.page(), pageVerdict);
  }

  private static Observation observation(Listed.File file, Note note) {
    var look = note.look;
    return look != null
        ? new Opened(file.index(), file.address(), look)
        : new Unseen(
            file.index(),
            file.address(),
            note.unseen == null ? Reason.NO_ANSWER : note.unseen,
            note.detail);
  }

  private LinkVerdict judged(Wish wish, Note note) {
    return note.tries.isEmpty()
        ? LinkVerdict.notAsked(note.detail)
        : LinkVerdict.of(note.tries, number -> outages.during(number, wish));
  }

  @Override
  public void close() {
    try {
      notes.close();
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
