package mizan.platform.inventory;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import mizan.platform.inventory.AssetImports.Agreed;
import mizan.platform.inventory.AssetImportsStore.Given;
import mizan.platform.inventory.pages.AssetImportPage;
import mizan.platform.inventory.pages.AssetTrialPage;
import mizan.platform.web.Forms;
import mizan.platform.web.Forms.Refusal;
import mizan.platform.web.Language;
import mizan.platform.web.PageController;
import mizan.platform.web.Problem;
import mizan.platform.web.UploadedTable;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Takes files of records: shows what each would change, and changes it when that is wanted.
@PageController
class AssetImportController {
  private static final String ALIKE = "like-";

  private final AssetImports imports;
  private final InventoryView view;
  private final Forms forms;

  AssetImportController(AssetImports imports, InventoryView view, Forms forms) {
    this.imports = imports;
    this.view = view;
    this.forms = forms;
  }

  @GetMapping("/inventory/import")
  AssetImportPage ask(Language language, @RequestParam(defaultValue = "") String body) {
    return page(language, body, Refusal.NONE);
  }

  private AssetImportPage page(Language language, String body, Refusal refusal) {
    var choices = view.mine(language);
    if (choices.isEmpty()) {
      throw Problem.forbidden("inventory.not-yours");
    }
    return new AssetImportPage(AssetImports.MOST_BYTES, choices, body, refusal.text());
  }

  @PostMapping("/inventory/import")
  ResponseEntity<?> take(
      Language language,
      @RequestParam(defaultValue = "") String body,
      @RequestParam(required = false) @Nullable MultipartFile file,
      HttpServletRequest request) {
    return forms.answer(
        request,
        () -> {
          var bytes = UploadedTable.bytes(file, AssetImports.MOST_MEGABYTES);
          var name = String.valueOf(Objects.requireNonNull(file).getOriginalFilename());
          return Forms.onwards(language, "/inventory/import/" + imports.take(body, name, bytes));
        },
        refusal -> page(language, body, refusal));
  }

  @GetMapping("/inventory/import/{id}")
  AssetTrialPage show(@PathVariable String id) {
    return page(find(id), Refusal.NONE);
  }

  @PostMapping("/inventory/import/{id}")
  ResponseEntity<?> apply(
      Language language,
      @PathVariable String id,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request) {
    var given = find(id);
    return forms.answer(
        request,
        () -> {
          var alike = new HashMap<Long, String>();
          sent.forEach((name, answer) -> {
            if (name.matches(ALIKE + "\\d{1,9}")) {
              alike.put(Long.valueOf(name.substring(ALIKE.length())), answer);
            }
          });
          var leaveOut = sent.getOrDefault("leave-out", "").equals("yes");
          imports.apply(id, new Agreed(sent.getOrDefault("shown", ""), leaveOut, alike));
          return Forms.onwards(language, "/inventory/import/" + id);
        },
        refusal -> page(given, refusal));
  }

  /// Settles what headings mean that were not understood; the file is looked at again with them.
  @PostMapping("/inventory/import/{id}/columns")
  ResponseEntity<?> settle(
      Language language,
      @PathVariable String id,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request) {
    var given = find(id);
    return forms.answer(
        request,
        () -> {
          var meanings = new LinkedHashMap<String, String>();
          imports
              .plan(given)
              .unknown()
              .forEach(heading ->
                  meanings.put(heading, sent.getOrDefault(AssetTrialPage.question(heading), "")));
          meanings.values().removeIf(String::isEmpty);
          imports.settle(given, meanings);
          return Forms.onwards(language, "/inventory/import/" + id);
        },
        refusal -> page(given, refusal));
  }

  private Given find(String id) {
    return imports.find(id).orElseThrow(() -> Problem.notFound("inventory.import.over"));
  }

  private AssetTrialPage page(Given given, Refusal refusal) {
    var body = view.naming().body(given.body());
    var file =
        new AssetTrialPage.File(given.id(), given.name(), given.body(), body, given.applied());
    if (given.applied() != null) {
      var counts = given.counts();
      return AssetTrialPage.applied(
          file, new AssetTrialPage.Counts(counts.entered(), counts.changed(), counts.leftOut()));
    }
    return AssetTrialPage.of(file, imports.plan(given), refusal.text());
  }
}
