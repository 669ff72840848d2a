package mizan.engine.harvesting;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import mizan.engine.fetching.Ask;

/// How a catalogue service is asked for records: posted, with or without a filter, or in the
/// address.
///
/// @param third whether version 3.0.0 is spoken instead of 2.0.2
/// @param schema of the records that are wanted
record CswQuery(URI service, boolean third, String schema, Way way) {
  static final String ISO = "http://www.isotc211.org/2005/gmd";
  private static final String DCAT = "http://www.w3.org/ns/dcat#";

  /// Ways of asking, the most exact first.
  enum Way {
    POSTED_WITH_FILTER,
    POSTED,
    IN_THE_ADDRESS
  }

  private static final String TYPE =
      "<ogc:PropertyIsEqualTo><ogc:PropertyName>Type</ogc:PropertyName>"
          + "<ogc:Literal>%s</ogc:Literal></ogc:PropertyIsEqualTo>";

  private static final String FILTER =
      "<csw:Constraint version=\"1.1.0\"><ogc:Filter><ogc:Or>"
          + TYPE.formatted("dataset")
          + TYPE.formatted("nonGeographicDataset")
          + TYPE.formatted("series")
          + "</ogc:Or></ogc:Filter></csw:Constraint><ogc:SortBy><ogc:SortProperty>"
          + "<ogc:PropertyName>Identifier</ogc:PropertyName><ogc:SortOrder>ASC</ogc:SortOrder>"
          + "</ogc:SortProperty></ogc:SortBy>";

  /// The schema that tells most of those a service has; that of ISO 19139 when it names none.
  static String schema(List<String> offered) {
    return !offered.contains(ISO) && offered.contains(DCAT) ? DCAT : ISO;
  }

  /// The ways of asking a service, the most exact first. Filters of the third version are others,
  /// and can be done without.
  List<CswQuery> ways() {
    return Arrays.stream(Way.values())
        .filter(one -> !third || one != Way.POSTED_WITH_FILTER)
        .map(one -> new CswQuery(service, third, schema, one))
        .toList();
  }

  /// Asks how many records there are. The third version has no type of results: who wants none is
  /// told their number.
  Ask count() {
    return third ? ask("", 1, 0) : ask("hits", 1, 1);
  }

  /// Asks for records from a place on, counted from 1.
  Ask records(long start, int most) {
    return ask(third ? "" : "results", start, most);
  }

  /// Asks for one record alone.
  Ask record(String id) {
    var query =
        "?service=CSW&version=%s&request=GetRecordById&elementSetName=brief&outputSchema=%s&id=%s"
            .formatted(version(), encoded(schema), encoded(id));
    return Ask.get(URI.create(service + query), XmlDocument.ACCEPT);
  }

  private Ask ask(String type, long start, int most) {
    if (way == Way.IN_THE_ADDRESS) {
      var query =
          "?service=CSW&version=%s&request=GetRecords%s&startPosition=%d&maxRecords=%d&elementSetName=full&typeNames=%s&outputSchema=%s"
              .formatted(
                  version(),
                  type.isEmpty() ? "" : "&resultType=" + type,
                  start,
                  most,
                  typeNames(),
                  encoded(schema));
      return Ask.get(URI.create(service + query), XmlDocument.ACCEPT);
    }
    var filter = way == Way.POSTED_WITH_FILTER ? FILTER : "";
    var body =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <csw:GetRecords xmlns:csw="http://www.opengis.net/cat/csw/%s" \
        xmlns:ogc="http://www.opengis.net/ogc" xmlns:gmd="http://www.isotc211.org/2005/gmd" \
        service="CSW" version="%s"%s startPosition="%d" maxRecords="%d" \
        outputSchema="%s">
        <csw:Query typeNames="%s"><csw:ElementSetName>full</csw:ElementSetName>%s</csw:Query>
        </csw:GetRecords>
        """
            .formatted(
                third ? "3.0" : "2.0.2",
                version(),
                type.isEmpty() ? "" : " resultType=\"" + type + "\"",
                start,
                most,
                schema,
                typeNames(),
                filter);
    return Ask.post(service, XmlDocument.ACCEPT, new Ask.Posted("application/xml", body));
  }

  private String version() {
    return third ? "3.0.0" : "2.0.2";
  }

  private String typeNames() {
    return schema.equals(ISO) ? "gmd:MD_Metadata" : "csw:Record";
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
