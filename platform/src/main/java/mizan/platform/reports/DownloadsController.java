package mizan.platform.reports;

import mizan.platform.editions.Editions;
import mizan.platform.web.Problem;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Hands out the files of an edition's report, the same in every language.
@RestController
class DownloadsController {
  private final Reports reports;
  private final Editions editions;

  DownloadsController(Reports reports, Editions editions) {
    this.reports = reports;
    this.editions = editions;
  }

  @GetMapping("/editions/{number}/{file}")
  ResponseEntity<Resource> download(@PathVariable int number, @PathVariable String file) {
    var known = PublicFile.find(file);
    var edition =
        editions.listPublished().stream().filter(each -> each.number() == number).findFirst();
    if (known.isEmpty() || edition.isEmpty()) {
      throw Problem.notFound("reports.no-file", file);
    }
    var found = reports.files(reports.of(edition.get())).resolve(file);
    var name = ContentDisposition.attachment().filename("mizan-" + number + "-" + file).build();
    return ResponseEntity.ok()
        .contentType(known.get().type())
        .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
        .body(new FileSystemResource(found));
  }
}
