package mizan.engine.samples;

import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A recording with a record a line.
final class JsonLines {

  private JsonLines() {}

  static String of(List<Draft> drafts, Function<Draft, ObjectNode> record) {
    var lines = new StringBuilder();
    for (var draft : drafts) {
      lines.append(JsonMapper.shared().writeValueAsString(record.apply(draft))).append('\n');
    }
    return lines.toString();
  }
}
