package mizan.platform.checks;

import java.nio.charset.StandardCharsets;
import mizan.engine.content.TableProfile;
import mizan.engine.criteria.FileVerdicts;
import mizan.engine.reporting.ProfileJson;
import mizan.engine.reporting.TableSchema;
import mizan.platform.checks.pages.CheckPage;
import mizan.platform.web.PageController;
import mizan.platform.web.Problem;
import mizan.platform.web.Section;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.json.JsonMapper;

/// Takes a file and tells what is in it; as a page, or as metadata to publish beside it.
@PageController
class CheckController {
  private final Checks checks;
  private final long largest;

  CheckController(
      Checks checks, @Value("${spring.servlet.multipart.max-file-size}") DataSize largest) {
    this.checks = checks;
    this.largest = largest.toBytes();
  }

  @Bean
  static Section checkSection() {
    return new Section(40, "checks.section", "/check");
  }

  @GetMapping("/check")
  CheckPage form() {
    return new CheckPage("", largest, null, null, null);
  }

  @PostMapping("/check")
  Object check(
      @RequestParam MultipartFile file,
      @RequestParam(required = false) @Nullable MultipartFile schema,
      @RequestParam(name = "as", defaultValue = "page") String as) {
    var infers = as.equals("schema") || as.equals("csvw");
    var checked = checks.look(file, schema, infers);
    var verdicts = checked.verdicts();
    var name = verdicts.profile().name();
    return switch (as) {
      case "json" -> download(name + ".profile.json", ProfileJson.write(verdicts));
      case "schema" ->
          download(name + ".schema.json", TableSchema.of(table(verdicts), checked.columns()));
      case "csvw" ->
          download(
              name + "-metadata.json",
              TableSchema.csvw(verdicts.profile(), table(verdicts), checked.columns()));
      default ->
          new CheckPage(
              name,
              largest,
              JsonMapper.shared().readTree(ProfileJson.write(verdicts)),
              verdicts,
              checked.held());
    };
  }

  private static TableProfile table(FileVerdicts verdicts) {
    var table = verdicts.profile().mainTable();
    if (table == null) {
      throw Problem.badRequest("checks.no-table");
    }
    return table;
  }

  private static ResponseEntity<byte[]> download(String name, String json) {
    var disposition =
        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .body(json.getBytes(StandardCharsets.UTF_8));
  }
}
