package mizan.platform.checks;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mizan.engine.sniffing.Claims.Agreement;
import mizan.engine.sniffing.Claims.Claim;
import mizan.platform.checks.Checks.Triaged;
import mizan.platform.checks.pages.TriagePage;
import mizan.platform.checks.pages.TriagePage.Given;
import mizan.platform.web.Forms;
import mizan.platform.web.Forms.Refusal;
import mizan.platform.web.PageController;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Takes a file and tells what in it could tell of persons.
@PageController
class TriageController {
  private static final Pattern RECORD = Pattern.compile("[a-z0-9-]{1,80}\\.[1-9]\\d{0,8}");

  private final Checks checks;
  private final Forms forms;
  private final long largest;

  TriageController(
      Checks checks,
      Forms forms,
      @Value("${spring.servlet.multipart.max-file-size}") DataSize largest) {
    this.checks = checks;
    this.forms = forms;
    this.largest = largest.toBytes();
  }

  /// @param record of the inventory, that the reader comes from; anything else leads nowhere
  @GetMapping("/check/personal")
  TriagePage form(@RequestParam(defaultValue = "") String record) {
    return page(record, Refusal.NONE);
  }

  @PostMapping("/check/personal")
  ResponseEntity<?> triage(
      @RequestParam MultipartFile file,
      @RequestParam(defaultValue = "") String record,
      HttpServletRequest request) {
    return forms.answer(
        request,
        () -> {
          var page = page(record, checks.triage(file));
          return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(page);
        },
        refusal -> page(record, refusal));
  }

  private TriagePage page(String record, Refusal refusal) {
    return new TriagePage(known(record), largest, null, null, refusal);
  }

  private TriagePage page(String record, Triaged triaged) {
    var file = triaged.profile();
    var claims = file.claims();
    var others =
        Stream.of(claims.format(), claims.extension(), claims.mediaType())
            .filter(claim -> claim.agreement() == Agreement.DIFFERENT)
            .map(Claim::given)
            .toList();
    var given =
        new Given(
            file.name(),
            file.bytes(),
            file.sha256(),
            file.sniffed().kind().code(),
            others,
            file.complete(),
            file.tables().stream().mapToLong(table -> table.rows()).sum());
    return new TriagePage(known(record), largest, given, triaged.triage(), Refusal.NONE);
  }

  private static String known(String record) {
    return RECORD.matcher(record).matches() ? record : "";
  }
}
