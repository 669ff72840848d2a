package mizan.platform.inventory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mizan.engine.reporting.Csv;
import mizan.platform.inventory.Asset.Visibility;
import mizan.platform.inventory.AssetPlan.Outcome;
import mizan.platform.inventory.pages.AssetWords;
import mizan.platform.web.Dictionaries;
import mizan.platform.web.Downloads;
import mizan.platform.web.Language;
import mizan.platform.web.PageController;
import mizan.platform.web.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Gives records out as tables: a body's own as a workbook to fill in, public ones as CSV.
@PageController
class WorkbookController {
  private final Inventory inventory;
  private final Shelves shelves;
  private final AssetImports imports;
  private final InventoryView view;
  private final Dictionaries dictionaries;

  WorkbookController(
      Inventory inventory,
      Shelves shelves,
      AssetImports imports,
      InventoryView view,
      Dictionaries dictionaries) {
    this.inventory = inventory;
    this.shelves = shelves;
    this.imports = imports;
    this.view = view;
    this.dictionaries = dictionaries;
  }

  @GetMapping("/inventory/workbook.xlsx")
  ResponseEntity<byte[]> workbook(Language language, @RequestParam(defaultValue = "") String body) {
    if (view.mine(language).stream().noneMatch(choice -> choice.value().equals(body))) {
      throw Problem.forbidden("inventory.not-yours");
    }
    var file = file(language, body);
    var lines =
        inventory.list().stream()
            .filter(asset -> asset.body().equals(body) && !asset.state().isOver())
            .map(file::line)
            .toList();
    return Downloads.workbook("inventory-" + body + ".xlsx", file.write(lines));
  }

  private WorkbookFile file(Language language, String body) {
    return new WorkbookFile(dictionaries, language, shelves.systems().list(body));
  }

  /// The rows of a file as they stand in it, in the usual layout, with what is wrong with them.
  @GetMapping("/inventory/import/{id}/errors.xlsx")
  ResponseEntity<byte[]> errors(Language language, @PathVariable String id) {
    var given =
        imports
            .find(id)
            .filter(file -> file.applied() == null)
            .orElseThrow(() -> Problem.gone("inventory.import.over"));
    var words = dictionaries.in(language);
    var remarks = new HashMap<Long, Map<String, String>>();
    for (var line : imports.plan(given).lines()) {
      var said = new HashMap<String, String>();
      var whole = AssetField.TITLE.keys().getFirst();
      line.refusals()
          .forEach(refusal ->
              said.merge(
                  refusal.key().isEmpty() ? whole : refusal.key(),
                  refusal.text(words),
                  (one, other) -> one + "\n" + other));
      if (line.outcome() == Outcome.CONFLICT) {
        line.beside()
            .forEach(change ->
                said.put(
                    change.key(), words.text("inventory.trial.beside.cell", change.becomes())));
      }
      if (line.outcome() == Outcome.LIKE) {
        said.put(
            whole,
            line.id().isEmpty()
                ? words.text("inventory.trial.twin", line.twin())
                : words.text("inventory.trial.like", line.id()));
      }
      remarks.put(line.number(), said);
    }
    var lines =
        imports.sheet(given).rows().stream()
            .map(row ->
                new WorkbookFile.Line(
                    unguarded(row.cells()), remarks.getOrDefault(row.number(), Map.of())))
            .toList();
    return Downloads.workbook(
        "inventory-" + given.body() + "-errors.xlsx", file(language, given.body()).write(lines));
  }

  private static Map<String, String> unguarded(Map<String, String> cells) {
    return cells.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, cell -> Csv.unguarded(cell.getValue())));
  }

  /// All public records, or those of a body, as a table that the body can take in again.
  @GetMapping("/inventory/inventory.csv")
  ResponseEntity<byte[]> csv(Language language, @RequestParam(defaultValue = "") String body) {
    var words = dictionaries.in(language);
    var decided =
        shelves.judging().decided().stream()
            .collect(
                Collectors.toMap(
                    each -> each.asset(),
                    each -> each.decision().outcome().code(),
                    (_, later) -> later));
    var systems =
        shelves.systems().list().stream().collect(Collectors.groupingBy(InformationSystem::body));
    var head =
        new ArrayList<>(
            List.of(
                AssetVocabulary.ID,
                AssetVocabulary.VERSION,
                words.text("inventory.body"),
                words.text("inventory.state"),
                words.text("inventory.decision")));
    AssetField.allKeys().forEach(key -> head.add(AssetWords.label(AssetField.of(key), key, words)));
    var out = new StringBuilder(Csv.BYTE_ORDER_MARK).append(Csv.line(head.toArray()));
    for (var asset : inventory.list()) {
      if (asset.terms().visibility() == Visibility.PUBLIC
          && (body.isEmpty() || body.equals(asset.body()))) {
        var decision = decided.get(asset.id());
        var cells =
            new ArrayList<>(
                List.of(
                    asset.id(),
                    Integer.toString(asset.version()),
                    view.naming().body(asset.body()).in(language),
                    words.text("inventory.state." + asset.state().code()),
                    decision == null ? "" : words.text("inventory.outcome." + decision)));
        for (var key : AssetField.allKeys()) {
          cells.add(
              Cells.shown(
                  AssetField.of(key),
                  asset.content().get(key),
                  systems.getOrDefault(asset.body(), List.of()),
                  words));
        }
        out.append(Csv.line(cells.toArray()));
      }
    }
    return Downloads.csv("inventory.csv", out.toString());
  }
}
