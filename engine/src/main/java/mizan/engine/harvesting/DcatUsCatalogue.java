package mizan.engine.harvesting;

import java.util.Set;
import mizan.engine.harvesting.Problem.Kind;

/// The datasets of one DCAT-US document, wherever they stand: in the catalogue's list, in series,
/// in services, in catalogues inside it.
///
/// Since version 3.0 a dataset may stand in several of these places; it is taken once.
final class DcatUsCatalogue {
  private static final int DEPTH = 30;

  /// Members in which a dataset is given along with what it belongs to, or only referred to.
  private static final Set<String> EMBEDDED =
      Set.of("seriesMember", "first", "last", "servesDataset");

  private static final Set<String> CONTAINERS = Set.of("datasetSeries", "service", "catalog");

  private final JsonText text;
  private final Documents documents;
  private final Gathering gathering;
  private final Seen listed = new Seen();
  private final Seen embedded = new Seen();
  private boolean found;

  DcatUsCatalogue(JsonText text, Documents documents, Gathering gathering) {
    this.text = text;
    this.documents = documents;
    this.gathering = gathering;
  }

  /// Whether this is a catalogue; an empty document is named at the end of the harvest.
  boolean read() {
    switch (text.peek()) {
      case JsonBytes.END -> found = true;
      case '[' -> datasets();
      case '{' -> container(0);
      default -> text.skip();
    }
    return found;
  }

  /// A catalogue, a series or a service.
  private void container(int depth) {
    text.members(name -> {
      if (name.equals("dataset") && text.peek() == '[') {
        datasets();
      } else if (EMBEDDED.contains(name) && depth > 0) {
        embedded(name);
      } else if (CONTAINERS.contains(name)) {
        containers(name, depth + 1);
      } else {
        text.skip();
      }
    });
  }

  private void containers(String name, int depth) {
    if (depth > DEPTH) {
      gathering.problem(Kind.NESTED_TOO_DEEP, documents.place() + " " + name, "");
      text.skip();
    } else if (text.peek() == '{') {
      found = true;
      container(depth);
    } else if (text.peek() == '[') {
      found = true;
      text.items(() -> {
        if (text.peek() == '{') {
          container(depth);
        } else {
          text.skip();
        }
      });
    } else {
      text.skip();
    }
  }

  private void datasets() {
    found = true;
    documents.items(
        text,
        (item, where) -> {
          var record = documents.record(item, where);
          if (record == null) {
            return;
          }
          var id = id(record);
          var twin = embedded.contains(id) && !listed.contains(id);
          listed.add(id);
          if (!twin) {
            RecordKind.DCAT_US.takeAll(record, gathering, where);
          }
        });
  }

  private void embedded(String name) {
    if (text.peek() == '[') {
      documents.items(text, this::takeEmbedded);
    } else {
      var where = documents.place() + "#" + name;
      var item = new JsonReader(text, gathering).value(where);
      if (item != null) {
        takeEmbedded(item, where);
      }
    }
  }

  /// What has no title is only a reference.
  private void takeEmbedded(Json item, String where) {
    if (item instanceof JsonObject record
        && record.get("title") != null
        && !listed.contains(id(record))
        && embedded.add(id(record))) {
      RecordKind.DCAT_US.takeAll(record, gathering, where);
    }
  }

  /// Its identifier; a record without one is told by all that it says.
  private static String id(JsonObject record) {
    var id = DcatUsRecords.identifier(record);
    return id.isEmpty() ? record.toString() : id;
  }
}
