package mizan.engine.reporting;

import mizan.engine.schemas.Held;
import tools.jackson.databind.node.ObjectNode;

/// What came of holding a file against a schema, as JSON.
final class HeldJson {
  private HeldJson() {}

  static void write(ObjectNode node, Held held) {
    node.put("schema", held.schema())
        .put("kind", held.kind().code())
        .put("table", held.table())
        .put("rows", held.rows())
        .put("keeps", held.breaches().isEmpty());
    var breaches = node.putArray("breaches");
    for (var breach : held.breaches()) {
      var one =
          breaches
              .addObject()
              .put("kind", breach.kind().code())
              .put("column", breach.column())
              .put("name", breach.name())
              .put("expected", breach.expected())
              .put("count", breach.count());
      var rows = one.putArray("rows");
      breach.rows().forEach(rows::add);
    }
    var unchecked = node.putArray("unchecked");
    held.unchecked()
        .forEach(one -> unchecked.addObject().put("at", one.at()).put("given", one.given()));
  }
}
