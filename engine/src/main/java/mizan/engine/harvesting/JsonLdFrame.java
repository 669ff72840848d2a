package mizan.engine.harvesting;

import static mizan.engine.harvesting.JsonLdValues.JSON;

import com.apicatalog.jsonld.JsonLdError;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The object of a JSON-LD document without its long lists, and what must stand around some items
/// of a list so that they say what they say in their place: the context, the types, which may bring
/// contexts of their own, and the name of the object.
///
/// Which members are types or names, and what a list means, is asked of the processor: it is given
/// the object with two items of ours in the place of each list.
final class JsonLdFrame {
  private static final String PROBE = "urn:x-mizan:probe:";

  /// Members that say nothing of the object in which they stand.
  private static final Set<String> APART = Set.of(PROBE, "@graph", "@included");

  private final Map<String, JsonValue> frame = new LinkedHashMap<>();
  private final JsonObject rest;
  private final Set<String> parted;

  /// A document that cannot be parted; its cause is a [JsonLdError] when the processor refused it.
  static final class Unparted extends Exception {
    private static final long serialVersionUID = 1;

    Unparted(@Nullable Throwable cause) {
      super("", cause, false, false);
    }
  }

  private JsonLdFrame(JsonObject object, Set<String> lists, JsonLdTriples triples)
      throws JsonLdError, Unparted {
    var probed = probed(object, lists, triples);
    for (var name : object.keySet()) {
      if (name.equals("@context") || names(name, object, triples)) {
        frame.put(name, object.get(name));
      }
    }
    if (!probed.containsKey("@id") && !APART.containsAll(probed.keySet())) {
      frame.put("@id", JsonLdTriples.shared());
    }
    var all = new LinkedHashMap<>(object);
    all.putAll(frame);
    rest = JsonLdDocument.object(all);
    parted =
        lists.stream()
            .filter(name -> probed.toString().contains(item(name, 1)))
            .collect(java.util.stream.Collectors.toSet());
    check(probed, triples);
  }

  /// @param object the members that are not among the lists
  /// @throws Unparted when items of the lists could mean something else than in their places
  static JsonLdFrame of(JsonObject object, Set<String> lists, JsonLdTriples triples)
      throws Unparted {
    try {
      return new JsonLdFrame(object, lists, triples);
    } catch (JsonLdError e) {
      throw new Unparted(e);
    }
  }

  /// What the object says beside its lists.
  JsonObject rest() {
    return rest;
  }

  /// Whether a list says anything.
  boolean parts(String list) {
    return parted.contains(list);
  }

  /// A document that says what these items of a list say.
  JsonObject around(String list, JsonArray items) {
    var document = new LinkedHashMap<>(frame);
    document.put(list, items);
    return JsonLdDocument.object(document);
  }

  private static JsonObject probed(JsonObject object, Set<String> lists, JsonLdTriples triples)
      throws JsonLdError, Unparted {
    var probe = new LinkedHashMap<>(object);
    for (var list : lists) {
      probe.put(list, JSON.createArrayBuilder().add(probe(list, 1)).add(probe(list, 2)).build());
    }
    return expanded(probe, triples);
  }

  private static JsonObject expanded(Map<String, JsonValue> members, JsonLdTriples triples)
      throws JsonLdError, Unparted {
    var probe = new LinkedHashMap<>(members);
    probe.put(PROBE, JSON.createValue(""));
    var expanded = triples.expanded(JsonLdDocument.object(probe));
    if (expanded.size() != 1 || !expanded.getJsonObject(0).containsKey(PROBE)) {
      throw new Unparted(null);
    }
    return expanded.getJsonObject(0);
  }

  private static JsonObject probe(String list, int number) {
    return JSON.createObjectBuilder().add("@id", item(list, number)).add(PROBE, "").build();
  }

  private static String item(String list, int number) {
    var name = list.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return PROBE + java.util.HexFormat.of().formatHex(name) + ":" + number;
  }

  /// Whether a member names the object or its types.
  private static boolean names(String name, JsonObject object, JsonLdTriples triples) {
    var members = new LinkedHashMap<String, JsonValue>();
    if (object.containsKey("@context")) {
      members.put("@context", object.get("@context"));
    }
    members.put(name, JSON.createValue(PROBE));
    try {
      var expanded = expanded(members, triples);
      return expanded.containsKey("@id") || expanded.containsKey("@type");
    } catch (JsonLdError | Unparted _) {
      return false;
    }
  }

  /// Makes sure that the frame names what the object names, and that both items of every list stand
  /// side by side where they are found at all.
  private void check(JsonObject probed, JsonLdTriples triples) throws JsonLdError, Unparted {
    var framed = expanded(frame, triples);
    var id = frame.get("@id") instanceof JsonString string ? string : probed.get("@id");
    var found = parted.stream().allMatch(list -> stands(list, probed));
    if (!found
        || !Objects.equals(framed.get("@type"), probed.get("@type"))
        || !Objects.equals(framed.get("@id"), probed.getOrDefault("@id", id))) {
      throw new Unparted(null);
    }
  }

  private static boolean stands(String list, JsonObject probed) {
    var reversed =
        probed.get("@reverse") instanceof JsonObject reverse ? reverse.values() : List.of();
    return java.util.stream.Stream.concat(probed.values().stream(), reversed.stream())
        .anyMatch(values ->
            values instanceof JsonArray array
                && array.stream().anyMatch(value -> isItem(value, list, 1))
                && array.stream().anyMatch(value -> isItem(value, list, 2)));
  }

  private static boolean isItem(JsonValue value, String list, int number) {
    return value instanceof JsonObject object
        && object.get("@id") instanceof JsonString id
        && id.getString().equals(item(list, number));
  }
}
