package mizan.engine.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What users did at a recorded portal, as the portal tells it: lists by their names, in a file
/// `NAME.users.export.json` beside its recording; there may be none.
record KeptUsers(JsonNode lists) {
  static KeptUsers beside(Recording recording) throws IOException {
    var file = recording.file().toAbsolutePath();
    var lists = file.resolveSibling(recording.name() + ".users.export.json");
    return new KeptUsers(
        Files.isRegularFile(lists)
            ? JsonMapper.shared().readTree(Files.readAllBytes(lists))
            : JsonMapper.shared().createObjectNode());
  }

  /// A list; empty where the portal has none of it.
  Optional<List<JsonNode>> find(String list) {
    return Optional.of(lists.path(list))
        .filter(JsonNode::isArray)
        .map(JsonNode::valueStream)
        .map(records -> records.toList());
  }

  /// Some records of a list.
  static List<JsonNode> page(List<JsonNode> all, int start, int rows) {
    return all.stream().skip(start).limit(rows).toList();
  }
}
