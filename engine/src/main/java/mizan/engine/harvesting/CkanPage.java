package mizan.engine.harvesting;

import mizan.engine.fetching.Fetched;
import mizan.engine.fetching.Fetched.Answer;
import mizan.engine.harvesting.Problem.Kind;
import org.jspecify.annotations.Nullable;

/// One answer of a CKAN action API.
final class CkanPage extends JsonPage {
  private boolean success;
  private boolean resultSeen;

  private CkanPage(Answer answer, Gathering gathering, Documents.Each each) {
    super(answer, gathering, each);
  }

  /// Reads an answer and passes its records on; null when it is none, which is then named.
  static @Nullable CkanPage read(Fetched fetched, Gathering gathering, Documents.Each each) {
    var answer = Documents.good(fetched, gathering);
    if (answer == null) {
      return null;
    }
    try (answer) {
      var page = new CkanPage(answer, gathering, each);
      page.read(answer);
      if (!page.success && !page.resultSeen) {
        gathering.problem(Kind.ANSWER_REFUSED, page.place, "success is not true");
        return null;
      }
      return page;
    }
  }

  @Override
  void envelope(JsonText text) {
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
    return switch (value(text)) {
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
          counted(text);
        } else if ((name.equals("results") || name.equals("result")) && text.peek() == '[') {
          records(text);
        } else {
          text.skip();
        }
      });
    } else {
      text.skip();
    }
  }
}
