package mizan.engine.reporting;

import mizan.engine.content.ColumnProfile;
import mizan.engine.content.FileProfile;
import mizan.engine.content.TableProfile;
import mizan.engine.criteria.FileVerdicts;
import mizan.engine.criteria.Verdict;
import mizan.engine.schemas.Held;
import mizan.engine.sniffing.Claims.Claim;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A file's profile and verdicts as JSON; described in `help/profile.md`.
public final class ProfileJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ProfileJson() {}

  public static String write(FileVerdicts file) {
    return write(file, null);
  }

  /// The same, with what came of holding it against a schema.
  ///
  /// @param held what came of holding the file against a schema; null when none was given
  public static String write(FileVerdicts file, @Nullable Held held) {
    var root = JSON.createObjectNode();
    head(root.putObject("file"), file.profile());
    var text = file.profile().text();
    if (text != null) {
      root.putObject("text")
          .put("charset", text.charset())
          .put("confidence", text.confidence())
          .put("invalidBytes", text.invalidBytes())
          .put("firstInvalid", text.firstInvalid())
          .put("mojibake", text.mojibake())
          .put("spoilt", text.spoilt());
    }
    var tables = root.putArray("tables");
    file.profile().tables().forEach(table -> table(tables.addObject(), table, file));
    loose(root.putArray("defects"), file.profile());
    PlacesJson.write(root, file.profile());
    criteria(root.putArray("criteria"), file);
    personal(root.putArray("personal"), file);
    if (held != null) {
      HeldJson.write(root.putObject("against"), held);
    }
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
  }

  private static void head(ObjectNode node, FileProfile file) {
    node.put("name", file.name())
        .put("bytes", file.bytes())
        .put("sha256", file.sha256())
        .put("kind", file.sniffed().kind().code())
        .put("evidence", file.sniffed().evidence())
        .put("errorPage", file.sniffed().errorPage())
        .put("complete", file.complete());
    var claims = node.putObject("claims");
    claim(claims.putObject("format"), file.claims().format());
    claim(claims.putObject("extension"), file.claims().extension());
    claim(claims.putObject("mediaType"), file.claims().mediaType());
  }

  private static void claim(ObjectNode node, Claim claim) {
    node.put("given", claim.given()).put("agreement", Codes.of(claim.agreement()));
  }

  private static void table(ObjectNode node, TableProfile table, FileVerdicts file) {
    node.put("name", table.name())
        .put("headerRows", table.headerRows())
        .put("firstRow", table.firstRow())
        .put("rows", table.rows())
        .put("regularRows", table.regularRows())
        .put("blankRows", table.blankRows())
        .put("repeatedRows", table.repeatedRows())
        .put("repeatedExact", table.repeatedExact());
    var twins = node.putArray("twins");
    table
        .twins()
        .forEach(twin -> twins.addObject().put("row", twin.row()).put("first", twin.first()));
    var defects = node.putArray("defects");
    table
        .defects()
        .forEach((kind, count) -> {
          var defect = defects.addObject().put("kind", kind.code()).put("count", count);
          var places = defect.putArray("places");
          for (var place : table.places().getOrDefault(kind, java.util.List.of())) {
            places
                .addObject()
                .put("row", place.row())
                .put("column", place.column())
                .put("detail", place.detail());
          }
        });
    var columns = node.putArray("columns");
    for (var column : table.columns()) {
      column(columns.addObject(), column, file.isPersonal(table.name(), column.number()));
    }
  }

  private static void column(ObjectNode node, ColumnProfile column, boolean personal) {
    node.put("number", column.number())
        .put("name", column.name())
        .put("type", column.type().code())
        .put("typeShare", column.typeShare())
        .put("cells", column.cells())
        .put("missing", column.missing());
    var shapes = node.putObject("shapes");
    column.shapes().forEach((shape, count) -> shapes.put(shape.code(), count));
    var rows = node.putObject("rows");
    column.rows().forEach((shape, numbers) -> numbers.forEach(rows.putArray(shape.code())::add));
    var traits = column.traits();
    node.putObject("traits")
        .put("arabic", traits.arabic())
        .put("latin", traits.latin())
        .put("padded", traits.padded())
        .put("arabicDigits", traits.arabicDigits())
        .put("replaced", traits.replaced())
        .put("shortest", traits.shortest())
        .put("longest", traits.longest());
    node.putObject("distinct")
        .put("count", column.distinct().count())
        .put("exact", column.distinct().exact());
    if (!personal) {
      values(node, column);
    }
  }

  /// What shows values; left out where they could be of persons.
  private static void values(ObjectNode node, ColumnProfile column) {
    var numbers = column.numbers();
    if (numbers != null) {
      var written = node.putObject("numbers");
      written
          .put("least", numbers.least())
          .put("greatest", numbers.greatest())
          .put("mean", numbers.mean())
          .put("deviation", numbers.deviation())
          .put("sampled", numbers.sampled());
      var quantiles = written.putArray("quantiles");
      numbers.quantiles().forEach(quantiles::add);
    }
    var days = column.days();
    if (days != null) {
      node.putObject("days").put("first", days.first()).put("last", days.last());
    }
    var top = node.putArray("top");
    column
        .top()
        .forEach(one -> top.addObject().put("value", one.value()).put("count", one.count()));
  }

  /// What is wrong outside of tables.
  private static void loose(ArrayNode list, FileProfile file) {
    for (var defect : file.loose()) {
      list.addObject()
          .put("kind", defect.kind().code())
          .put("row", defect.row())
          .put("column", defect.column())
          .put("detail", defect.detail());
    }
  }

  private static void criteria(ArrayNode list, FileVerdicts file) {
    for (var of : file.verdicts()) {
      var node = list.addObject().put("criterion", of.criterion().code());
      switch (of.verdict()) {
        case Verdict.NotApplicable _ -> node.putNull("value").put("applies", false);
        case Verdict.Unknown _ -> node.putNull("value").put("applies", true);
        case Verdict.Measured(var value, var findings) -> {
          node.put("value", value).put("applies", true);
          var written = node.putArray("findings");
          for (var finding : findings) {
            var one =
                written
                    .addObject()
                    .put("finding", finding.code())
                    .put("severity", finding.severity().code())
                    .put("locator", finding.where().property());
            var arguments = one.putObject("arguments");
            finding.arguments().forEach(arguments::put);
          }
        }
      }
    }
  }

  private static void personal(ArrayNode list, FileVerdicts file) {
    for (var found : file.personal()) {
      var node =
          list.addObject()
              .put("table", found.table())
              .put("column", found.column())
              .put("name", found.name())
              .put("kind", found.kind().code())
              .put("cells", found.cells())
              .put("likely", found.likely());
      var rows = node.putArray("rows");
      found.rows().forEach(rows::add);
      var samples = node.putArray("samples");
      found.samples().forEach(samples::add);
    }
  }
}
