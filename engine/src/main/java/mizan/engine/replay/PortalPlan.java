package mizan.engine.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a folder of recordings says about one of its portals.
///
/// @param faults an object with the fields of [Faults]; empty where the portal is honest
record PortalPlan(boolean dkan, JsonNode faults) {

  static final PortalPlan NONE = new PortalPlan(false, JsonMapper.shared().createObjectNode());

  /// The plans of `portals.json`, by slug; none where there is no such file.
  static Map<String, PortalPlan> in(Path folder) throws IOException {
    var plans = new HashMap<String, PortalPlan>();
    var file = folder.resolve("portals.json");
    if (Files.isRegularFile(file)) {
      for (var portal : JsonMapper.shared().readTree(Files.readAllBytes(file))) {
        var dkan = portal.path("kind").asString("").equals("dkan");
        plans.put(portal.path("slug").asString(), new PortalPlan(dkan, portal.path("faults")));
      }
    }
    return plans;
  }
}
