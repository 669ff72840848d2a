package mizan.engine.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A repository: records answered by OAI-PMH, from token to token.
record OaiPortal(List<String> records, Dialect dialect, Faults faults) implements ReplayedPortal {

  static OaiPortal of(Path recording, Dialect dialect, Faults faults) throws IOException {
    var records = XmlParts.elements(Files.readString(recording), "record");
    return new OaiPortal(new CopyOnWriteArrayList<>(records), dialect, faults);
  }

  @Override
  public String entry() {
    return "oai";
  }

  /// It stays in the list, as deleted.
  @Override
  public boolean withdraw(String id) {
    var deleted =
        "<record><header status=\"deleted\"><identifier>%s</identifier><datestamp>2026-06-30</datestamp></header></record>"
            .formatted(id);
    var had = records.stream().anyMatch(record -> id(record).equals(id));
    records.replaceAll(record -> id(record).equals(id) ? deleted : record);
    return had;
  }

  private static String id(String record) {
    return XmlParts.words(record, "identifier");
  }

  @Override
  public Answer answer(Asked asked) {
    if (!asked.path().equals("oai")) {
      return Answer.notFound();
    }
    return switch (asked.text("verb", "")) {
      case "Identify" ->
          xml(
              asked,
              """
              <Identify><repositoryName>Repository</repositoryName><baseURL>%soai</baseURL>\
              <protocolVersion>2.0</protocolVersion><earliestDatestamp>2010-01-01</earliestDatestamp>\
              <deletedRecord>persistent</deletedRecord><granularity>YYYY-MM-DD</granularity></Identify>
              """
                  .formatted(asked.root()));
      case "ListMetadataFormats" ->
          xml(
              asked,
              "<ListMetadataFormats><metadataFormat><metadataPrefix>%s</metadataPrefix></metadataFormat></ListMetadataFormats>"
                  .formatted(prefix()));
      case "ListRecords" -> records(asked);
      case "GetRecord" -> one(asked);
      default -> error(asked, "badVerb");
    };
  }

  private String prefix() {
    return records.stream().anyMatch(record -> record.contains("<rdf:RDF")) ? "dcat" : "oai_dc";
  }

  private Answer one(Asked asked) {
    var id = asked.text("identifier", "");
    return records.stream()
        .filter(record -> id(record).equals(id))
        .findFirst()
        .map(record -> xml(asked, "<GetRecord>" + record + "</GetRecord>"))
        .orElseGet(() -> error(asked, "idDoesNotExist"));
  }

  private Answer records(Asked asked) {
    var token = asked.text("resumptionToken", "");
    if (token.isEmpty() && !asked.text("metadataPrefix", "").equals(prefix())) {
      return error(asked, "cannotDisseminateFormat");
    }
    if (records.isEmpty()) {
      return error(asked, "noRecordsMatch");
    }
    var start = token.matches("from-\\d{1,9}") ? Integer.parseInt(token.substring(5)) : 0;
    if (!token.isEmpty() && (faults.successFalse() || start == 0 || start >= records.size())) {
      return error(asked, "badResumptionToken");
    }
    var end = Math.min(records.size(), start + dialect.pageSize());
    var last = end == records.size();
    // A token that repeats: the last page names the page after the first.
    var next = last ? faults.cyclicNext() ? "from-" + dialect.pageSize() : "" : "from-" + end;
    var more =
        "<resumptionToken completeListSize=\"%d\" cursor=\"%d\">%s</resumptionToken>"
            .formatted(records.size() + faults.announceExtra(), start, next);
    return xml(
        asked,
        "<ListRecords>" + String.join("\n", records.subList(start, end)) + more + "</ListRecords>");
  }

  private static Answer error(Asked asked, String code) {
    return xml(asked, "<error code=\"%s\">%s</error>".formatted(code, code));
  }

  private static Answer xml(Asked asked, String inside) {
    return new Answer(
        200,
        "text/xml;charset=utf-8",
        Body.of(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/">\
            <responseDate>2026-06-30T12:00:00Z</responseDate><request>%soai</request>%s</OAI-PMH>
            """
                .formatted(asked.root(), inside)));
  }
}
