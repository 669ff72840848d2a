package mizan.platform.reports;

import java.io.ByteArrayOutputStream;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import mizan.platform.editions.Edition;
import mizan.platform.editions.Editions;
import mizan.platform.reports.document.Document;
import mizan.platform.reports.document.WordFile;
import mizan.platform.web.Dictionaries;
import mizan.platform.web.Language;
import mizan.platform.web.Printer;
import mizan.platform.web.Problem;
import mizan.platform.web.SiteAddress;
import org.springframework.stereotype.Component;

/// Published reports as documents, each made when it is first asked for and again when the report
/// says something else.
@Component
class ReportDocuments {
  private final Editions editions;
  private final Reports reports;
  private final EditionReport report;
  private final BodySheets sheets;
  private final Means means;
  private final Map<Language, Map<Integer, Written>> written = new EnumMap<>(Language.class);

  ReportDocuments(
      Editions editions, Reports reports, EditionReport report, BodySheets sheets, Means means) {
    this.sheets = sheets;
    this.editions = editions;
    this.reports = reports;
    this.report = report;
    this.means = means;
  }

  /// What documents are made with.
  @Component
  record Means(Printer printer, Dictionaries dictionaries, SiteAddress site) {}

  /// A document for the word processor, and what it was made of.
  private record Written(Document document, ByteArrayOutputStream bytes) {}

  /// The report's page as PDF.
  ///
  /// @throws Problem when there is no such edition, or nothing to print with
  byte[] pdf(int number, Language language) {
    var document = document(number, language);
    return means.printer.print(
        "/%s/editions/%d/report".formatted(language.code(), number),
        Integer.toHexString(document.hashCode()));
  }

  /// The sheet on a public body as PDF.
  ///
  /// @throws Problem when there is none, or nothing to print with
  byte[] sheet(String slug, Language language) {
    return means.printer.print(
        "/%s/bodies/%s/sheet".formatted(language.code(), slug),
        Integer.toHexString(sheets.of(slug, language).hashCode()));
  }

  /// The report for the word processor.
  ///
  /// @throws Problem when there is no such edition
  synchronized byte[] word(int number, Language language) {
    var document = document(number, language);
    var ofLanguage = written.computeIfAbsent(language, _ -> new HashMap<>());
    var known = ofLanguage.get(number);
    if (known != null && known.document.equals(document)) {
      return known.bytes.toByteArray();
    }
    var bytes = new ByteArrayOutputStream();
    WordFile.write(document, means.dictionaries.in(language), means.site.root(), bytes);
    ofLanguage.put(number, new Written(document, bytes));
    return bytes.toByteArray();
  }

  private Document document(int number, Language language) {
    return report.of(reports.of(find(number)), language);
  }

  private Edition find(int number) {
    return editions.listPublished().stream()
        .filter(edition -> edition.number() == number)
        .findFirst()
        .orElseThrow(() -> Problem.notFound("reports.no-edition"));
  }
}
