package mizan.engine.harvesting;

import java.io.IOException;
import java.io.UncheckedIOException;
import mizan.engine.fetching.Fetched;
import mizan.engine.fetching.Fetched.Answer;
import mizan.engine.fetching.Fetched.Failed;
import mizan.engine.harvesting.Problem.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// One answer of a CKAN action API, read as a stream: its envelope, its count, its records.
final class CkanPage {
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
    return switch (fetched) {
      case Failed(var address, var reason, var detail) -> {
        gathering.problem(Kind.PAGE_FAILED, address.toString(), reason + ": " + detail);
        yield null;
      }
      case Answer answer -> {
        try (answer) {
          yield read(answer, gathering, each);
        }
      }
    };
  }

  private static @Nullable CkanPage read(Answer answer, Gathering gathering, Documents.Each each) {
    var place = answer.address().toString();
    var first = Harvester.firstCharacter(answer);
    if (first == '<') {
      gathering.problem(Kind.HTML_INSTEAD_OF_DATA, place, Harvester.outcome(answer));
      return null;
    }
    if (!answer.good()) {
      gathering.problem(Kind.PAGE_FAILED, place, Harvester.outcome(answer));
      return null;
    }
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

  /// The number of records the portal says it has; null when it does not say.
  @Nullable Long count() {
    return count;
  }

  long received() {
    return received;
  }

  private void envelope(JsonParser parser) {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      gathering.problem(Kind.UNEXPECTED_SHAPE, place, "no envelope");
      return;
    }
    for (var name = parser.nextName(); name != null; name = parser.nextName()) {
      var token = parser.nextToken();
      switch (name) {
        case "success" ->
            success =
                token == JsonToken.VALUE_TRUE
                    || (token == JsonToken.VALUE_STRING && parser.getString().equals("true"));
        case "result" -> result(parser, token);
        default -> parser.skipChildren();
      }
    }
  }

  private void result(JsonParser parser, JsonToken token) {
    resultSeen = token == JsonToken.START_ARRAY || token == JsonToken.START_OBJECT;
    if (token == JsonToken.START_ARRAY) {
      records(parser);
    } else if (token == JsonToken.START_OBJECT) {
      for (var name = parser.nextName(); name != null; name = parser.nextName()) {
        var inner = parser.nextToken();
        if (name.equals("count")) {
          count = number(parser, inner);
        } else if (name.equals("results") && inner == JsonToken.START_ARRAY) {
          records(parser);
        } else {
          parser.skipChildren();
        }
      }
    } else {
      parser.skipChildren();
    }
  }

  private void records(JsonParser parser) {
    documents.items(
        parser,
        (record, where) -> {
          received++;
          each.take(record, where);
        });
  }

  private @Nullable Long number(JsonParser parser, JsonToken token) {
    try {
      return switch (token) {
        case VALUE_NUMBER_INT -> parser.getLongValue();
        case VALUE_STRING -> Long.valueOf(parser.getString().strip());
        default -> throw new NumberFormatException(String.valueOf(token));
      };
    } catch (NumberFormatException | tools.jackson.core.JacksonException e) {
      gathering.problem(Kind.COUNT_UNREADABLE, place, String.valueOf(e.getMessage()));
      parser.skipChildren();
      return null;
    }
  }
}
