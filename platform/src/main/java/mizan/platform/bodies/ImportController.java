package mizan.platform.bodies;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Objects;
import mizan.engine.reporting.Csv;
import mizan.platform.bodies.ImportsStore.Given;
import mizan.platform.bodies.pages.ImportPage;
import mizan.platform.bodies.pages.TrialPage;
import mizan.platform.web.Dictionaries;
import mizan.platform.web.Downloads;
import mizan.platform.web.Forms;
import mizan.platform.web.Forms.Refusal;
import mizan.platform.web.Language;
import mizan.platform.web.PageController;
import mizan.platform.web.Problem;
import mizan.platform.web.UploadedTable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Takes files of bodies: shows what each would change, and changes it when that is wanted.
@PageController
class ImportController {

  private final Imports imports;
  private final Forms forms;
  private final Dictionaries dictionaries;

  ImportController(Imports imports, Forms forms, Dictionaries dictionaries) {
    this.imports = imports;
    this.forms = forms;
    this.dictionaries = dictionaries;
  }

  @GetMapping("/bodies/import")
  ImportPage ask() {
    return ImportPage.of(Imports.MOST_BYTES, "");
  }

  /// An empty table with the headings of the reader's language.
  @GetMapping("/bodies/import/template.csv")
  ResponseEntity<byte[]> template(Language language) {
    var words = dictionaries.in(language);
    var heads =
        Arrays.stream(Column.values())
            .map(column -> words.text("bodies.column." + column.code()))
            .toArray();
    return Downloads.csv("bodies-template.csv", Csv.BYTE_ORDER_MARK + Csv.line(heads));
  }

  @PostMapping("/bodies/import")
  ResponseEntity<?> take(
      Language language,
      @RequestParam(required = false) @org.jspecify.annotations.Nullable MultipartFile file,
      HttpServletRequest request) {
    return forms.answer(
        request,
        () -> {
          var bytes = UploadedTable.bytes(file, Imports.MOST_MEGABYTES);
          var name = String.valueOf(Objects.requireNonNull(file).getOriginalFilename());
          return Forms.onwards(language, "/bodies/import/" + imports.take(name, bytes));
        },
        refusal -> ImportPage.of(Imports.MOST_BYTES, refusal.text()));
  }

  @GetMapping("/bodies/import/{id}")
  TrialPage show(@PathVariable String id) {
    return page(find(id), Refusal.NONE);
  }

  @PostMapping("/bodies/import/{id}")
  ResponseEntity<?> apply(
      Language language,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String shown,
      HttpServletRequest request) {
    var given = find(id);
    return forms.answer(
        request,
        () -> {
          imports.apply(id, shown);
          return Forms.onwards(language, "/bodies/import/" + id);
        },
        refusal -> page(given, refusal));
  }

  private Given find(String id) {
    return imports.find(id).orElseThrow(() -> Problem.notFound("bodies.import.over"));
  }

  private TrialPage page(Given given, Refusal refusal) {
    var applied = given.applied();
    return applied != null
        ? TrialPage.applied(given.id(), given.name(), applied, given.entered(), given.changed())
        : TrialPage.of(given.id(), given.name(), imports.plan(given), refusal.text());
  }
}
