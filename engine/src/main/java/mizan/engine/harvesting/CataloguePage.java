package mizan.engine.harvesting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mizan.engine.fetching.Fetched;
import mizan.engine.fetching.Fetched.Answer;
import mizan.engine.fetching.Fetcher;
import mizan.engine.harvesting.Problem.Kind;
import org.jspecify.annotations.Nullable;

/// One page of a catalogue whose list of records stands at the root, with other members beside it.
final class CataloguePage extends JsonPage {
  /// What a kind of portal calls the parts of a page.
  ///
  /// @param lists names of the list of records
  /// @param counts names of the number of records in all
  /// @param beside names of other members that are wanted
  record Shape(Set<String> lists, Set<String> counts, Set<String> beside) {}

  private final Shape shape;
  private final Map<String, Json> beside = new HashMap<>();
  private boolean listSeen;

  private CataloguePage(Answer answer, Shape shape, Gathering gathering, Documents.Each each) {
    super(answer, gathering, each);
    this.shape = shape;
  }

  /// Reads an answer and passes its records on; null when it has no list, which is then named. A
  /// list at the root is one too.
  static @Nullable CataloguePage read(
      Fetched fetched, Shape shape, Gathering gathering, Documents.Each each) {
    var answer = Documents.good(fetched, gathering);
    if (answer == null) {
      return null;
    }
    gathering.readFrom(answer);
    try (answer) {
      var page = new CataloguePage(answer, shape, gathering, each);
      page.read(answer);
      if (!page.listSeen) {
        gathering.problem(Kind.UNEXPECTED_SHAPE, page.place, "no list of " + shape.lists());
        return null;
      }
      return page;
    }
  }

  /// Whether an address answers well with a JSON object that has all these members; if not, why is
  /// noted.
  static boolean answers(URI asked, Set<String> members, Fetcher fetcher, List<String> tried)
      throws InterruptedException {
    var fetched = fetcher.get(asked, "application/json");
    var speaks = false;
    if (fetched instanceof Answer answer) {
      try (answer) {
        speaks = answer.good() && names(answer).containsAll(members);
      }
    }
    if (!speaks) {
      tried.add(asked + " " + Harvester.outcome(fetched));
    }
    return speaks;
  }

  /// The names at the root of a JSON document, up to a hundred: they tell what speaks there. None
  /// when it is no object.
  static Set<String> names(Answer answer) {
    var names = new HashSet<String>();
    if (Harvester.firstCharacter(answer) != '{') {
      return names;
    }
    try {
      new Documents(new Gathering(_ -> {}), "")
          .read(
              answer.body(),
              text ->
                  text.members(name -> {
                    if (names.size() < 100) {
                      names.add(name);
                    }
                    text.skip();
                  }));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }

  /// The text of a member beside the list; null when there is none.
  @Nullable String text(String name) {
    return beside.get(name) instanceof Json.Text(var text, _) && !text.isBlank() ? text : null;
  }

  @Override
  void envelope(JsonText text) {
    if (text.peek() == '[') {
      list(text);
      text.end();
      return;
    }
    if (text.peek() != '{') {
      return;
    }
    text.members(name -> {
      if (shape.lists().contains(name) && text.peek() == '[') {
        list(text);
      } else if (shape.counts().contains(name)) {
        counted(text);
      } else if (shape.beside().contains(name)) {
        var value = value(text);
        if (value != null) {
          beside.put(name, value);
        }
      } else {
        text.skip();
      }
    });
    text.end();
  }

  private void list(JsonText text) {
    listSeen = true;
    records(text);
  }

  /// The shape of a page with one list and one count.
  static Shape shape(String list, String count, String... beside) {
    return new Shape(Set.of(list), Set.of(count), Set.copyOf(List.of(beside)));
  }
}
