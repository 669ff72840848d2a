package mizan.engine.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import mizan.engine.samples.Draft.DraftFile;

/// Writes records as a spreadsheet of links: a row a file.
final class SheetRecords {

  private static final List<String> COLUMNS =
      List.of(
          "identifier",
          "page",
          "title_ar",
          "title_fr",
          "description_ar",
          "description_fr",
          "keywords_ar",
          "keywords_fr",
          "publisher",
          "contact",
          "email",
          "licence",
          "frequency",
          "issued",
          "modified",
          "documentation",
          "file_ar",
          "file_fr",
          "address",
          "format",
          "size");

  private SheetRecords() {}

  static String file(List<Draft> drafts) {
    var lines = new ArrayList<String>();
    lines.add(String.join(",", COLUMNS));
    for (var draft : drafts) {
      for (var file : draft.files) {
        lines.add(
            row(draft, file).stream().map(SheetRecords::cell).collect(Collectors.joining(",")));
      }
    }
    return String.join("\n", lines) + "\n";
  }

  private static List<String> row(Draft draft, DraftFile file) {
    var row = new ArrayList<String>();
    row.add(draft.origin.id());
    row.add(draft.origin.address());
    for (var texts : List.of(draft.titles, draft.descriptions)) {
      row.add(texts.getOrDefault(Language.AR, ""));
      row.add(texts.getOrDefault(Language.FR, ""));
    }
    row.add(String.join("; ", draft.keywords.getOrDefault(Language.AR, List.of())));
    row.add(String.join("; ", draft.keywords.getOrDefault(Language.FR, List.of())));
    row.addAll(List.of(draft.publisherName, draft.contactName, draft.contactEmail));
    row.add(file.licence().map(SampleLicence::url).orElse(""));
    row.addAll(List.of(draft.frequency, draft.issued, draft.modified));
    row.add(draft.documentation == Draft.Documentation.NONE ? "" : draft.documentationUrl());
    for (var language : Language.values()) {
      var spoken = draft.languages.contains(language);
      row.add(spoken ? file.kind().title().in(language) : "");
    }
    row.addAll(List.of(file.url(), file.kind().format(), Long.toString(file.sizeBytes())));
    return row;
  }

  private static String cell(String text) {
    return text.matches("(?s).*[\",\n\r].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
