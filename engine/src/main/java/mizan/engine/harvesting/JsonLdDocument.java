package mizan.engine.harvesting;

import static mizan.engine.harvesting.JsonLdValues.JSON;

import com.apicatalog.jsonld.JsonLdError;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import mizan.engine.harvesting.JsonLdFrame.Unparted;
import mizan.engine.harvesting.Problem.Kind;
import org.jspecify.annotations.Nullable;

/// A JSON-LD document of any size, given to its processor in pieces.
///
/// What may be long is a list: the document itself, or members of its one object (`@graph`, the
/// datasets of a catalogue). A first pass keeps all other members, the context among them wherever
/// it stands; a second reads the lists, some items at a time, each under that context.
final class JsonLdDocument {
  /// Characters after which a piece goes to the processor, which takes some 20 times as much.
  static final long PIECE = Math.max(1 << 16, Runtime.getRuntime().maxMemory() / 1024);

  /// Characters of what cannot be parted: an item, or all of an object without its lists.
  static final long WHOLE = Runtime.getRuntime().maxMemory() / 32;

  private final Path file;
  private final String place;
  private final Gathering gathering;
  private final JsonLdTriples triples;
  private final long piece;

  private final Map<String, JsonValue> members = new LinkedHashMap<>();
  private final Map<String, Long> lists = new LinkedHashMap<>();
  private final Map<String, Long> arrays = new LinkedHashMap<>();
  private long room = WHOLE;
  private boolean ended;

  JsonLdDocument(Path file, String place, Gathering gathering, JsonLdTriples triples, long piece) {
    this.file = file;
    this.place = place;
    this.gathering = gathering;
    this.triples = triples;
    this.piece = piece;
  }

  /// Passes on all triples; after a fault those of what stood before it.
  void read() throws IOException {
    new Documents(gathering, place).read(file, this::survey);
    if (!lists.isEmpty() || (!members.isEmpty() && findRefusal(object(members)) != null)) {
      parted();
    }
  }

  /// So too when the processor refuses a small document: only what is at fault in it is lost.
  private void parted() throws IOException {
    if (lists.isEmpty()) {
      arrays.keySet().removeIf(name -> !hasObjects(members.get(name)));
      lists.putAll(arrays);
      members.keySet().removeAll(arrays.keySet());
    }
    try {
      var frame = JsonLdFrame.of(object(members), lists.keySet(), triples);
      pass(frame.rest(), place);
      again(text -> lists(text, frame));
    } catch (Unparted unparted) {
      whole(unparted);
    }
  }

  private static boolean hasObjects(@Nullable JsonValue value) {
    return value instanceof JsonArray array
        && array.stream().anyMatch(item -> item instanceof JsonObject);
  }

  /// Faults were named when the document was read first.
  private void again(Documents.Reading reading) throws IOException {
    new Documents(new Gathering(_ -> {}), place).read(file, reading);
  }

  private void survey(JsonText text) {
    if (text.peek() == '[') {
      new Pieces(text, "", items -> items).read();
    } else {
      var values = new JsonLdValues(text);
      text.members(name -> member(name, text, values));
    }
    text.end();
    ended = true;
  }

  /// Of a name given twice the last value counts.
  private void member(String name, JsonText text, JsonLdValues values) {
    members.remove(name);
    lists.remove(name);
    var mayBeLong = text.peek() == '[' && !name.equals("@context");
    arrays.remove(name);
    if (mayBeLong) {
      arrays.put(name, text.position());
      lists.put(name, text.position()); // so it stays when the document ends within
    }
    var value = values.value(mayBeLong ? Math.min(piece, room) : room);
    if (value == null && !mayBeLong) {
      gathering.problem(Kind.RECORD_TOO_LARGE, place + "#" + name, "");
    } else if (value != null) {
      lists.remove(name);
      members.put(name, value);
      room -= values.taken();
    }
  }

  private void lists(JsonText text, JsonLdFrame frame) {
    text.members(name -> {
      if (text.peek() == '[' && frame.parts(name) && isLast(name, text.position())) {
        new Pieces(text, name, items -> frame.around(name, items)).read();
      } else {
        text.skip();
      }
    });
  }

  private boolean isLast(String name, long position) {
    return Long.valueOf(position).equals(lists.get(name));
  }

  /// What cannot be parted is held whole, if the memory holds it.
  private void whole(Unparted unparted) throws IOException {
    var read = new ArrayList<JsonStructure>(1);
    again(text -> {
      if (new JsonLdValues(text).value(WHOLE) instanceof JsonStructure structure) {
        read.add(structure);
      }
    });
    if (!read.isEmpty()) {
      pass(read.getFirst(), place);
    } else if (!ended) {
      pass(object(members), place);
    } else if (unparted.getCause() instanceof JsonLdError e) {
      gathering.problem(Kind.BROKEN_RDF, place, String.valueOf(e.getMessage()));
    } else {
      gathering.problem(
          Kind.RECORD_TOO_LARGE, place, "JSON-LD of more than " + WHOLE + " characters");
    }
  }

  /// Passes on a piece; one that the processor refuses is named.
  private void pass(JsonStructure document, String where) {
    var refused = findRefusal(document);
    if (refused != null) {
      gathering.problem(Kind.BROKEN_RDF, where, String.valueOf(refused.getMessage()));
    }
  }

  private @Nullable JsonLdError findRefusal(JsonStructure document) {
    try {
      triples.pass(document);
      return null;
    } catch (JsonLdError e) {
      return e;
    }
  }

  static JsonObject object(Map<String, JsonValue> members) {
    var object = JSON.createObjectBuilder();
    members.forEach(object::add);
    return object.build();
  }

  /// Makes a document of some items of a list.
  private interface Around {
    JsonStructure document(JsonArray items);
  }

  /// The items of a list, passed on some at a time.
  private final class Pieces {
    private final JsonText text;
    private final String name;
    private final Around around;
    private final JsonLdValues values;
    private final Map<String, JsonValue> waiting = new LinkedHashMap<>();
    private long weight;
    private long index;

    Pieces(JsonText text, String name, Around around) {
      this.text = text;
      this.name = name;
      this.around = around;
      this.values = new JsonLdValues(text);
    }

    void read() {
      try {
        text.items(this::take);
      } finally {
        pass();
      }
    }

    private void take() {
      var where = place + "#" + (name.isEmpty() ? "" : name + "/") + index++;
      var value = values.value(WHOLE);
      if (value == null) {
        gathering.problem(Kind.RECORD_TOO_LARGE, where, "");
        return;
      }
      waiting.put(where, value);
      weight += values.taken();
      if (weight >= piece) {
        pass();
      }
    }

    /// A piece that is refused is tried item by item, so that only what is at fault is lost.
    private void pass() {
      var refused = waiting.isEmpty() ? null : findRefusal(around(waiting.values()));
      if (refused != null) {
        waiting.forEach(
            (where, item) -> JsonLdDocument.this.pass(around(java.util.List.of(item)), where));
      }
      waiting.clear();
      weight = 0;
    }

    private JsonStructure around(Iterable<JsonValue> items) {
      var array = JSON.createArrayBuilder();
      items.forEach(array::add);
      return around.document(array.build());
    }
  }
}
