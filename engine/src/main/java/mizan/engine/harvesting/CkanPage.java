package mizan.engine.harvesting;

import java.io.IOException;
import java.io.UncheckedIOException;
import mizan.engine.fetching.Fetched;
import mizan.engine.fetching.Fetched.Answer;
import mizan.engine.harvesting.Problem.Kind;
import org.jspecify.annotations.Nullable;

/// One answer of a CKAN action API, read as a stream: its envelope, its count, its records.
final class CkanPage implements Paging.Page {
  private final Gathering gathering;
  private final String place;
  private final Documents documents;
  private final Documents.Each each;
  private boolean success;
  private boolean resultSeen;
  private @Nullable Long count;
  private long received;

  private CkanPage(Gathering gathering, String place, Documents.Each each) {
    this.gathering = gathering;
    this.place = place;
    this.documents = new Documents(gathering, place);
    this.each = each;
  }

  /// Reads an answer and passes its records on; null when it is none, which is then named.
  static @Nullable CkanPage read(Fetched fetched, Gathering gathering, Documents.Each each) {
    var answer = Documents.good(fetched, gathering);
    if (answer == null) {
      return null;
    }
    try (answer) {
      return read(answer, gathering, each);
    }
  }

  private static @Nullable CkanPage read(Answer answer, Gathering gathering, Documents.Each each) {
    var place = answer.address().toString();
    var page = new CkanPage(gathering, place, each);
    try {
      page.documents.read(answer.body(), page::envelope);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!page.success && !page.resultSeen) {
      gathering.problem(Kind.ANSWER_REFUSED, place, "success is not true");
      return null;
    }
    return page;
  }

  @Override
  public @Nullable Long count() {
    return count;
  }

  @Override
  public long received() {
    return received;
  }

  private void envelope(JsonText text) {
    if (text.peek() != '{') {
      gathering.problem(Kind.UNEXPECTED_SHAPE, place, "no envelope");
      return;
    }
    text.members(name -> {
      switch (name) {
        case "success" -> success = isTrue(text);
        case "result" -> result(text);
        default -> text.skip();
      }
    });
  }

  private boolean isTrue(JsonText text) {
    return switch (new JsonReader(text, gathering).value(place)) {
      case Json.Flag(var flag) -> flag;
      case Json.Text(var word, _) -> word.equals("true");
      case null, default -> false;
    };
  }

  private void result(JsonText text) {
    resultSeen = text.peek() == '[' || text.peek() == '{';
    if (text.peek() == '[') {
      records(text);
    } else if (text.peek() == '{') {
      text.members(name -> {
        if (name.equals("count")) {
          count = Documents.number(new JsonReader(text, gathering).value(place), gathering, place);
        } else if (name.equals("results") && text.peek() == '[') {
          records(text);
        } else {
          text.skip();
        }
      });
    } else {
      text.skip();
    }
  }

  private void records(JsonText text) {
    documents.items(
        text,
        (record, where) -> {
          received++;
          each.take(record, where);
        });
  }
}
