package mizan.engine.harvesting;

import java.io.IOException;
import java.io.UncheckedIOException;
import mizan.engine.fetching.Fetched.Answer;
import org.jspecify.annotations.Nullable;

/// One page of a catalogue in JSON, read as a stream: its records pass by, and are counted.
abstract class JsonPage implements Paging.Page {
  final Gathering gathering;
  final String place;
  private final Documents documents;
  private final Documents.Each each;
  private @Nullable Long count;
  private long received;

  JsonPage(Answer answer, Gathering gathering, Documents.Each each) {
    this.gathering = gathering;
    this.place = answer.address().toString();
    this.documents = new Documents(gathering, place);
    this.each = each;
  }

  /// What stands around the records.
  abstract void envelope(JsonText text);

  final void read(Answer answer) {
    try {
      documents.read(answer.body(), this::envelope);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public final @Nullable Long count() {
    return count;
  }

  @Override
  public final long received() {
    return received;
  }

  /// The value that comes next; null when it exceeds a bound.
  final @Nullable Json value(JsonText text) {
    return new JsonReader(text, gathering).value(place);
  }

  /// The number that comes next is that of all records.
  final void counted(JsonText text) {
    count = Documents.number(value(text), gathering, place);
  }

  /// The list that comes next is that of the records.
  final void records(JsonText text) {
    documents.items(
        text,
        (record, where) -> {
          received++;
          each.take(record, where);
        });
  }
}
