package mizan.engine.tables;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamConstraintsException;

/// Where the records of a JSON file are: the longest list of objects that names alone lead to, and
/// the names of all fields in it. One walk, before the records are read.
final class JsonOutline {
  /// Lists that are followed; a file with more of them has no table of its own.
  private static final int LISTS_MOST = 10_000;

  /// What is known of a list.
  static final class Records {
    private final Set<String> fields = new LinkedHashSet<>();
    private long objects;
    private boolean more;

    Set<String> fields() {
      return fields;
    }

    long objects() {
      return objects;
    }

    /// Whether there were more names than columns are allowed.
    boolean more() {
      return more;
    }
  }

  private final Map<String, Records> lists = new LinkedHashMap<>();
  private final Deque<String> names = new ArrayDeque<>();
  private final Limits limits;
  private final String inlined;
  private Defect.Kind ended = Defect.Kind.FOOTER;
  private boolean whole = true;

  /// @param inlined the field whose own fields become columns, `properties`; "" for none
  JsonOutline(JsonParser parser, Limits limits, String inlined) {
    this.limits = limits;
    this.inlined = inlined;
    try (parser) {
      for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
        root(parser, token);
      }
    } catch (StreamConstraintsException _) {
      stop(Defect.Kind.LIMIT_REACHED);
    } catch (JacksonException _) {
      stop(Defect.Kind.DAMAGED);
    }
  }

  private void stop(Defect.Kind kind) {
    ended = kind;
    whole = false;
  }

  /// Whether the file was read to its end.
  boolean whole() {
    return whole;
  }

  /// Why the walk ended before the end of the file.
  Defect.Kind ended() {
    return ended;
  }

  /// Objects one after another at the root are a list without brackets.
  private void root(JsonParser parser, JsonToken token) {
    if (token == JsonToken.START_ARRAY) {
      list(parser, "");
    } else if (token == JsonToken.START_OBJECT) {
      var records = lists.computeIfAbsent("/", _ -> new Records());
      records.objects++;
      fields(parser, records, true);
    }
  }

  private void list(JsonParser parser, String path) {
    var records =
        lists.size() < LISTS_MOST ? lists.computeIfAbsent(path, _ -> new Records()) : null;
    for (var token = parser.nextToken();
        token != null && token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      if (token == JsonToken.START_OBJECT && records != null) {
        records.objects++;
        fields(parser, records, false);
      } else {
        parser.skipChildren();
      }
    }
  }

  /// @param follow whether lists in this object may be the table
  private void fields(JsonParser parser, Records records, boolean follow) {
    for (var token = parser.nextToken();
        token != null && token != JsonToken.END_OBJECT;
        token = parser.nextToken()) {
      var name = parser.currentName();
      var value = parser.nextToken();
      if (!follow && name.equals(inlined) && value == JsonToken.START_OBJECT) {
        fields(parser, records, false);
        continue;
      }
      if (records.fields.size() < limits.columns()) {
        records.fields.add(name);
      } else {
        records.more |= !records.fields.contains(name);
      }
      if (follow) {
        follow(parser, value, name);
      } else {
        parser.skipChildren();
      }
    }
  }

  private void follow(JsonParser parser, JsonToken value, String name) {
    names.addLast(name);
    if (value == JsonToken.START_ARRAY) {
      list(parser, "/" + String.join("/", names));
    } else if (value == JsonToken.START_OBJECT) {
      for (var token = parser.nextToken();
          token != null && token != JsonToken.END_OBJECT;
          token = parser.nextToken()) {
        var inner = parser.currentName();
        follow(parser, parser.nextToken(), inner);
      }
    }
    names.removeLast();
  }

  /// The path of the table; "/" for the objects at the root, "" for a list at the root.
  String best() {
    if (records("/").objects() > 1) {
      return "/";
    }
    var best = "";
    var most = -1L;
    for (var list : lists.entrySet()) {
      var objects = list.getValue().objects();
      // An object at the root is the record only when no list is.
      var single = list.getKey().equals("/") && objects == 1;
      var rank = single ? 0 : objects * 2;
      if (rank > most && (objects > 0 || most < 0)) {
        best = list.getKey();
        most = rank;
      }
    }
    return best;
  }

  Records records(String path) {
    return lists.getOrDefault(path, new Records());
  }
}
