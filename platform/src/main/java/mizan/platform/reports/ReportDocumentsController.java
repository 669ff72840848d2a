package mizan.platform.reports;

import mizan.platform.web.Language;
import mizan.platform.web.Problem;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Hands out the report on an edition as PDF and for the word processor.
@RestController
class ReportDocumentsController {
  private static final MediaType WORD =
      MediaType.parseMediaType(
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

  private final ReportDocuments documents;

  ReportDocumentsController(ReportDocuments documents) {
    this.documents = documents;
  }

  @GetMapping("/editions/{number}/report-{language}.pdf")
  ResponseEntity<byte[]> pdf(@PathVariable int number, @PathVariable String language) {
    return answer(
        documents.pdf(number, spoken(language)),
        MediaType.APPLICATION_PDF,
        ContentDisposition.inline().filename(name(number, language, "pdf")).build());
  }

  @GetMapping("/editions/{number}/report-{language}.docx")
  ResponseEntity<byte[]> word(@PathVariable int number, @PathVariable String language) {
    return answer(
        documents.word(number, spoken(language)),
        WORD,
        ContentDisposition.attachment().filename(name(number, language, "docx")).build());
  }

  @GetMapping("/bodies/{slug}/sheet-{language}.pdf")
  ResponseEntity<byte[]> sheet(@PathVariable String slug, @PathVariable String language) {
    return answer(
        documents.sheet(slug, spoken(language)),
        MediaType.APPLICATION_PDF,
        ContentDisposition.inline().filename("mizan-%s-%s.pdf".formatted(slug, language)).build());
  }

  private static String name(int number, String language, String ending) {
    return "mizan-%d-report-%s.%s".formatted(number, language, ending);
  }

  private static Language spoken(String code) {
    return Language.find(code).orElseThrow(() -> Problem.notFound("reports.no-file", code));
  }

  private static ResponseEntity<byte[]> answer(
      byte[] bytes, MediaType type, ContentDisposition name) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
        .body(bytes);
  }
}
