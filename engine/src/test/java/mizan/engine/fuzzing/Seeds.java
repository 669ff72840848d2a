package mizan.engine.fuzzing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mizan.engine.feeds.SoundFeed;

/// Sound files of every kind, all invented: what fuzzing begins with.
final class Seeds {
  private static final String TABLE =
      """
      N° CIN;Nom et prénom;date de naissance;montant;e-mail;lat;lon
      01234567;"Alpha \""le grand\""";31/12/1980;1 250,50;alpha.beta@gmail.com;36.8;10.18
      11234567;صفاقس بيتا;29/02/1984;NA;contact@exemple.tn;34.7;10.76
      ;"deux
      lignes";1999-01-31T10:00:00Z;٣٤٫٥;;;
      01234567;"Alpha \""le grand\""";31/12/1980;1 250,50;alpha.beta@gmail.com;36.8;10.18
      """;
  private static final String PREAMBLE =
      "Titre,,\n\nna\u00EFf,b,b\n1,2,3\n1,2\n1,2,3,4\nTotal,,6\n\nx,y\n1,\"open\n";
  private static final String RECORDS =
      """
      {"meta":{"n":2},"rows":[{"id":1,"nom":"Béja","in":{"a":[1,2]},"x":null},
      {"id":2.5e3,"nom":"\\u0635\\uD83D\\uDE00","ok":true}]}\
      """;
  private static final String FEATURES =
      """
      {"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:OGC:1.3:CRS84"}},
      "features":[{"type":"Feature","properties":{"n":1},"geometry":{"type":"Point","coordinates":[10.1,36.8]}},
      {"type":"Feature","properties":null,"geometry":{"type":"Polygon","coordinates":[[[9,36],[10,36],[10,37],[9,36]]]}},
      {"type":"Feature","properties":{},"geometry":{"type":"GeometryCollection","geometries":[
      {"type":"LineString","coordinates":[[9,36,1],[10,37,2]]},{"type":"MultiPoint","coordinates":[[1e1,3.6e1]]}]}}]}\
      """;
  private static final String LIST =
      """
      <?xml version="1.0" encoding="UTF-8"?><!-- x --><list xmlns:a="urn:a"><a:row id="1"><nom>B&#233;ja</nom>
      <v><![CDATA[1 < 2]]></v></a:row><a:row id="2"><nom>x &amp; y</nom><v/></a:row></list>\
      """;
  private static final Map<String, String> WORKBOOK =
      Map.of(
          "xl/workbook.xml",
          "<workbook><workbookPr date1904=\"0\"/><sheets><sheet name=\"F\" r:id=\"r1\"/></sheets></workbook>",
          "xl/_rels/workbook.xml.rels",
          "<Relationships><Relationship Id=\"r1\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
          "xl/styles.xml",
          "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"dd/mm/yyyy\"/></numFmts>"
              + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"170\"/></cellXfs></styleSheet>",
          "xl/sharedStrings.xml",
          "<sst><si><t>Région</t></si><si><r><t>Jo</t></r><r><t xml:space=\"preserve\">ur </t></r></si></sst>",
          "xl/worksheets/sheet1.xml",
          """
          <worksheet><cols><col min="2" max="2" hidden="1"/></cols><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c>
          <c r="B1" t="s"><v>1</v></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>x</t></is></c><c r="B2" s="1">
          <v>45292</v></c></row><row r="4" hidden="1"><c r="A4" t="b"><v>1</v></c><c r="C4"><f>1/0</f><v>1E-3</v></c>
          <c r="D4" t="e"><v>#N/A</v></c></row></sheetData><mergeCells><mergeCell ref="A1:C1"/></mergeCells></worksheet>\
          """);
  private static final String SHEETS =
      """
      <?xml version="1.0"?><office:document><office:body><table:table table:name="F"><table:table-row>
      <table:table-cell office:value-type="string"><text:p>Nom</text:p></table:table-cell>
      <table:table-cell office:value-type="string"><text:p>Jour</text:p></table:table-cell></table:table-row>
      <table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="string"><text:p>a<text:s text:c="2"/>b</text:p></table:table-cell>
      <table:table-cell office:value-type="date" office:date-value="2024-02-29"/></table:table-row><table:table-row table:visibility="filter">
      <table:table-cell table:number-columns-spanned="2" office:value-type="percentage" office:value="0.125"/><table:covered-table-cell/>
      <table:table-cell table:number-columns-repeated="16000"/></table:table-row></table:table></office:body></office:document>\
      """;
  private static final Map<String, String> BESIDE_FEED =
      Map.of(
          "frequencies.txt",
          "trip_id,start_time,end_time,headway_secs\nT,6:00:00,9:00:00,600\n",
          "transfers.txt",
          "from_stop_id,to_stop_id,transfer_type\nS1,S2,2\nS2,,4\n",
          "fare_attributes.txt",
          "fare_id,price,currency_type,payment_method,transfers\nF,0.5,TND,0,\n",
          "pathways.txt",
          "pathway_id,from_stop_id,to_stop_id,pathway_mode,is_bidirectional\nP,S1,S2,7,1\n",
          "feed_info.txt",
          "feed_publisher_name,feed_publisher_url,feed_lang\nA,a.example,fr\n");
  private static final String PACKAGE =
      """
      {"resources":[{"path":"any.csv","dialect":{"header":true},"schema":{"fieldsMatch":["subset"],"missingValues":["","NA"],"fields":[
      {"name":"id","type":"integer","groupChar":" ","constraints":{"required":true,"unique":true,"minimum":1,"maximum":"9","enum":[1,2]}},
      {"name":"nom","type":"string","constraints":{"pattern":"(a|b)*c?","minLength":1,"maxLength":9}},
      {"name":"jour","type":"date","format":"%d/%m/%Y"},{"name":"n","type":"number","decimalChar":","},
      {"name":"p","type":"geopoint"},{"name":"b","type":"boolean","trueValues":["oui"]},{"name":"d","type":"duration"},
      {"name":"l","type":"list","itemType":"integer"},{"name":"y","type":"yearmonth"},{"name":"t","type":"time"}],
      "primaryKey":["id"],"uniqueKeys":[["id","nom"]],"foreignKeys":[]}}]}
      \u001Eid;nom;jour;n;p;b;d;l;y;t
      1;abc;29/02/2024;1,5;36.8, 10.1;oui;P1Y;1,2;2024-02;10:00
      1;x;31/02/2024;NA;;non;P;a;2024-13;25:00
      """;
  private static final String CSVW =
      """
      {"@context":["http://www.w3.org/ns/csvw",{"@language":"fr"}],"url":"any.csv","dialect":{"headerRowCount":1},
      "tableSchema":{"columns":[{"name":"id","titles":{"fr":["id"]},"datatype":{"base":"integer","minimum":1,"format":"#,##0"},"required":true},
      {"name":"nom","titles":"nom","datatype":{"base":"string","format":"[a-z]+","maxLength":4},"separator":"|","null":["NA"]},
      {"name":"jour","datatype":{"base":"date","format":"dd/MM/yyyy"}},{"name":"m","datatype":{"base":"dateTime","format":"yyyy-MM-dd HH:mm"}},
      {"name":"n","datatype":{"base":"decimal","format":{"decimalChar":",","pattern":"0.00"}},"default":"1"},{"name":"v","virtual":true}],
      "primaryKey":["id","nom"],"aboutUrl":"#{id}"}}
      \u001Eid;nom;jour;m;n
      1;ab|c;29/02/2024;2024-02-29 10:00;1,50
      x;NA;2024;;
      """;

  private Seeds() {}

  static List<byte[]> csv() {
    return texts(
        TABLE, PREAMBLE, TABLE.replace(';', '\t').replace("\n", "\r\n"), "a|'b|c'|d\r1|2\r");
  }

  static List<byte[]> xlsx() {
    return containers(WORKBOOK);
  }

  static List<byte[]> xls() {
    return List.of(OldWorkbook.stream(), OldWorkbook.file());
  }

  static List<byte[]> ods() {
    return containers(
        Map.of(
            "content.xml", SHEETS, "mimetype", "application/vnd.oasis.opendocument.spreadsheet"));
  }

  static List<byte[]> json() {
    return texts(
        RECORDS, "[[\"a\",\"b\"],[1,2]]", "{\"a\":1}\n{\"a\":[{}]}\n", "[{\"a\":\"\"},3,null]");
  }

  static List<byte[]> xml() {
    return List.of(
        LIST.getBytes(UTF_8),
        LIST.replace("UTF-8", "windows-1252").getBytes(Charset.forName("windows-1252")),
        "<?xml version='1.1'?><!DOCTYPE a [<!ENTITY b 'c'>]><a><b>&b;</b></a>".getBytes(UTF_8),
        LIST.replace("UTF-8", "UTF-16").getBytes(Charset.forName("UTF-16")));
  }

  static List<byte[]> parquet() {
    return Columns.files();
  }

  static List<byte[]> geojson() {
    return texts(
        FEATURES, "{\"type\":\"MultiPolygon\",\"coordinates\":[[[[1,2],[3,4],[5,6],[1,2]]]]}");
  }

  static List<byte[]> gtfs() {
    var feed = new LinkedHashMap<>(SoundFeed.MEMBERS);
    feed.putAll(BESIDE_FEED);
    return containers(feed);
  }

  static List<byte[]> archives() {
    var all = new ArrayList<byte[]>();
    all.addAll(containers(Map.of("a.csv", TABLE, "b/c.json", RECORDS, "d.geojson", FEATURES)));
    all.addAll(xlsx());
    all.addAll(gtfs());
    all.add(Packed.gzip(TABLE.getBytes(UTF_8)));
    all.add(Packed.tar("x/a.csv", TABLE.getBytes(UTF_8)));
    all.add(Packed.gzip(Packed.tar("a.json", RECORDS.getBytes(UTF_8))));
    all.add(Members.packed(Members.of(Map.of("a.xml", LIST, "readme.txt", "x"))));
    return all;
  }

  static List<byte[]> charsets() {
    var all = new ArrayList<byte[]>();
    for (var name :
        List.of("UTF-8", "UTF-16", "UTF-16LE", "windows-1252", "x-MacRoman", "IBM850")) {
      all.add(TABLE.replaceAll("\\p{IsArabic}", "é").getBytes(Charset.forName(name)));
    }
    for (var name : List.of("UTF-16BE", "windows-1256", "ISO-8859-6", "x-MacArabic")) {
      all.add("بلدية القصرين؛ 12\nوزارة التربية; 7\n".getBytes(Charset.forName(name)));
    }
    all.add("DÃ©lÃ©gation; Ø¨Ù„Ø¯ÙŠØ©; ÈáÏíÉ; B\uFFFDja".getBytes(UTF_8));
    return all;
  }

  static List<byte[]> personal() {
    return texts(
        """
        N° CIN;nom;téléphone;e-mail
        01234567
        Alpha Beta
        +216 20 123 456
        a.b@gmail.com
        11234567
        Gamma Delta
        00216 20123457
        c.d@yahoo.fr
        11234568
        Eta Theta
        20 123 458
        e.f@gmail.com
        """,
        """
        RIB;IBAN;carte bancaire;passeport
        10006035183598478831
        TN5910006035183598478831
        4111 1111 1111 1111
        A1234567
        """,
        """
        الاسم واللقب;المعرف الجبائي;الرقم المنجمي;العنوان
        ألفا بيتا
        1234567A/P/M/000
        123 تونس 4567
        ١٢ نهج الورد
        """);
  }

  static List<byte[]> schemas() {
    return texts(PACKAGE, CSVW, "{\"fields\":[{\"name\":\"id\",\"type\":\"any\"}]}");
  }

  static List<byte[]> everyKind() {
    return Stream.of(
            csv(),
            xls(),
            json(),
            xml(),
            parquet(),
            geojson(),
            archives(),
            charsets(),
            ods(),
            texts(
                "<!doctype html><html><title>404</title></html>",
                "<kml><Placemark><name>a</name></Placemark></kml>",
                "@prefix a: <urn:a#> . a:b a:c \"d\"@fr .",
                "%PDF-1.4\n%%EOF",
                "",
                "{\\rtf1 x}"))
        .flatMap(List::stream)
        .map(Members::packed)
        .toList();
  }

  private static List<byte[]> containers(Map<String, String> files) {
    var members = Members.of(files);
    return List.of(members, Members.packed(members));
  }

  private static List<byte[]> texts(String... texts) {
    return Stream.of(texts).map(text -> text.getBytes(UTF_8)).toList();
  }
}
