package mizan.engine.dcat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The rules for nodes of one class, found by property in one walk over a node's statements.
final class NodeShape {
  private final List<Rule> rules;
  private final Map<String, Integer> places = new HashMap<>();

  private NodeShape(List<Rule> rules) {
    this.rules = rules;
    rules.forEach(rule -> places.put(rule.property(), places.size()));
  }

  static NodeShape of(Rule... rules) {
    return new NodeShape(List.of(rules));
  }

  void check(Thing focus, List<Violation> violations) {
    var counts = new int[rules.size()];
    for (var i = 0; i < focus.size(); i++) {
      var place = places.get(focus.property(i));
      if (place != null) {
        counts[place]++;
        var violation = rules.get(place).judge(focus.value(i));
        if (violation != null) {
          violations.add(violation);
        }
      }
    }
    for (var place = 0; place < counts.length; place++) {
      var violation = rules.get(place).judge(counts[place], focus);
      if (violation != null) {
        violations.add(violation);
      }
    }
  }
}
