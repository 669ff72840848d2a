package mizan.engine.schemas;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import mizan.engine.content.FileProfile;
import mizan.engine.content.Profiler;
import mizan.engine.content.TableProfile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Holds files against the schemas that their publishers give. START HERE.
///
/// ```
/// text ─▶ TableSchemaReader | CsvwReader ─▶ Schema ─▶ SchemaCheck hears the rows ─▶ Held
/// ```
public final class Schemas {
  private static final int LONGEST = 10_000_000;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Schemas() {}

  /// Whether a schema can be read for a file.
  ///
  /// @throws UnreadableSchema when it cannot: where, and why
  public static void require(SchemaText text, String file) throws UnreadableSchema {
    read(text, file);
  }

  /// Reads a profiled file once more, and holds it against a schema.
  ///
  /// The second reading costs time and no memory; by then it is known which table is meant.
  ///
  /// @throws IOException when the file cannot be read from the disk
  public static Held hold(Path file, FileProfile profile, SchemaText text)
      throws IOException, UnreadableSchema {
    var schema = read(text, profile.name());
    var tables = profile.tables();
    if (tables.isEmpty()) {
      var none = new Breach(BreachKind.TABLE_MISSING, 0, "", "", 1, List.of());
      return new Held(text.name(), schema.kind(), "", 0, List.of(none), schema.unchecked());
    }
    var meant = meant(schema, tables);
    var check = new SchemaCheck(schema, meant);
    Profiler.read(file, check);
    return new Held(
        text.name(),
        schema.kind(),
        tables.get(meant).name(),
        check.rows(),
        check.breaches(),
        check.unchecked());
  }

  /// The table with the most columns that the schema names; the largest of those.
  private static int meant(Schema schema, List<TableProfile> tables) {
    var best = 0;
    var mostNamed = -1;
    for (var i = 0; i < tables.size(); i++) {
      var names = tables.get(i).columns().stream().map(column -> column.name()).toList();
      var named = ColumnMatch.named(schema, names);
      if (named > mostNamed
          || (named == mostNamed && tables.get(i).rows() > tables.get(best).rows())) {
        mostNamed = named;
        best = i;
      }
    }
    return best;
  }

  static Schema read(SchemaText given, String file) throws UnreadableSchema {
    if (given.text().length() > LONGEST) {
      throw new UnreadableSchema("", SchemaFault.TOO_LARGE, "");
    }
    try {
      var text = given.text().startsWith("\uFEFF") ? given.text().substring(1) : given.text();
      var root = new JsonSpot(JSON.readTree(text), "");
      if (root.has("tables")
          || root.has("url")
          || root.has("tableSchema")
          || (root.node().has("@context")
              && root.node().get("@context").toString().contains("csvw"))) {
        return CsvwReader.read(root, file);
      }
      if (root.has("fields") || root.has("schema") || root.has("resources")) {
        return TableSchemaReader.read(root, file);
      }
      throw new UnreadableSchema("", SchemaFault.NOT_A_SCHEMA, "");
    } catch (JacksonException e) {
      var place = e.getLocation();
      var at = place == null ? "" : place.getLineNr() + ":" + place.getColumnNr();
      throw new UnreadableSchema(at, SchemaFault.NOT_JSON, "");
    }
  }
}
