package mizan.engine.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/// A geographic catalogue: records of ISO 19139, answered by CSW 2.0.2 or 3.0.0.
record CswPortal(List<String> records, Dialect dialect, Faults faults) implements ReplayedPortal {

  private static final int MOST = 100;

  static CswPortal of(Path recording, Dialect dialect, Faults faults) throws IOException {
    var records = XmlParts.elements(Files.readString(recording), "MD_Metadata");
    return new CswPortal(new CopyOnWriteArrayList<>(records), dialect, faults);
  }

  @Override
  public String entry() {
    return "csw";
  }

  @Override
  public boolean withdraw(String id) {
    return records.removeIf(record -> id(record).equals(id));
  }

  private static String id(String record) {
    return XmlParts.words(record, "fileIdentifier");
  }

  @Override
  public Answer answer(Asked asked) {
    if (!asked.path().equals("csw")) {
      return Answer.notFound();
    }
    var request = asked.text("request", "GetRecords").toLowerCase(Locale.ROOT);
    var version = asked.text("acceptVersions", asked.text("version", ""));
    if (dialect.thirdCsw() && !version.equals("3.0.0")) {
      return refusal(400);
    }
    if (request.equals("getcapabilities")) {
      return capabilities();
    }
    if (faults.successFalse()) {
      return refusal(200);
    }
    return request.equals("getrecordbyid") ? one(asked.text("id", "")) : records(asked);
  }

  private Answer capabilities() {
    var schema = "<ows:Value>http://www.isotc211.org/2005/gmd</ows:Value>";
    return xml(
        200,
        """
        <csw:Capabilities xmlns:csw="%s" xmlns:ows="http://www.opengis.net/ows" version="%s">\
        <ows:OperationsMetadata><ows:Operation name="GetRecords">\
        <ows:Parameter name="outputSchema">%s</ows:Parameter>\
        </ows:Operation></ows:OperationsMetadata></csw:Capabilities>
        """
            .formatted(
                namespace(),
                dialect.thirdCsw() ? "3.0.0" : "2.0.2",
                dialect.thirdCsw()
                    ? "<ows:AllowedValues>" + schema + "</ows:AllowedValues>"
                    : schema));
  }

  private String namespace() {
    return "http://www.opengis.net/cat/csw/" + (dialect.thirdCsw() ? "3.0" : "2.0.2");
  }

  /// Services of the second version refuse with status 200.
  private static Answer refusal(int status) {
    return xml(
        status,
        """
        <ows:ExceptionReport xmlns:ows="http://www.opengis.net/ows" version="1.0.0">\
        <ows:Exception exceptionCode="NoApplicableCode"><ows:ExceptionText>\
        The search could not be carried out</ows:ExceptionText></ows:Exception></ows:ExceptionReport>
        """);
  }

  private Answer one(String id) {
    var found = records.stream().filter(record -> id(record).equals(id)).findFirst().orElse("");
    if (dialect.thirdCsw()) {
      return found.isEmpty() ? refusal(404) : xml(200, found);
    }
    return xml(
        200,
        "<csw:GetRecordByIdResponse xmlns:csw=\"http://www.opengis.net/cat/csw/2.0.2\">%s</csw:GetRecordByIdResponse>"
            .formatted(found));
  }

  private Answer records(Asked asked) {
    var start = Math.max(1, asked.number("startPosition", 1));
    var most = faults.clampRows() > 0 ? Math.min(faults.clampRows(), MOST) : MOST;
    var hits =
        dialect.thirdCsw()
            ? asked.number("maxRecords", 10) == 0
            : asked.text("resultType", "hits").equals("hits");
    var end =
        hits
            ? start - 1
            : Math.min(records.size(), start - 1 + Math.min(asked.number("maxRecords", 10), most));
    var page = start > records.size() || hits ? List.<String>of() : records.subList(start - 1, end);
    var last = end >= records.size();
    var next = last ? faults.cyclicNext() ? 1 : 0 : end + 1;
    return xml(
        200,
        """
        <csw:GetRecordsResponse xmlns:csw="%s" \
        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
        <csw:SearchStatus timestamp="2026-06-30T12:00:00Z"/>
        <csw:SearchResults numberOfRecordsMatched="%d" numberOfRecordsReturned="%d" \
        elementSet="full" nextRecord="%d">
        %s
        </csw:SearchResults></csw:GetRecordsResponse>
        """
            .formatted(
                namespace(),
                records.size() + faults.announceExtra(),
                page.size(),
                next,
                String.join("\n<!-- next -->\n", page)));
  }

  private static Answer xml(int status, String text) {
    return new Answer(
        status,
        "application/xml;charset=utf-8",
        Body.of("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + text));
  }
}
