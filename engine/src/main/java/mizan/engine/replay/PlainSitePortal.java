package mizan.engine.replay;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A site without an interface: a spreadsheet of links shown as pages, each of which describes its
/// dataset by schema.org.
///
/// @param pages the rows of each page, by its path below the root
record PlainSitePortal(Map<String, List<Map<String, String>>> pages, Faults faults)
    implements ReplayedPortal {

  private static final List<String> LANGUAGES = List.of("ar", "fr");

  static PlainSitePortal of(Path recording, Faults faults) throws IOException {
    var pages = new LinkedHashMap<String, List<Map<String, String>>>();
    for (var row : Sheet.rows(Files.readString(recording))) {
      var path = URI.create(row.getOrDefault("page", "/list")).getPath().substring(1);
      pages.computeIfAbsent(path, _ -> new ArrayList<>()).add(row);
    }
    return new PlainSitePortal(pages, faults);
  }

  @Override
  public String entry() {
    return "list.html";
  }

  @Override
  public Answer answer(Asked asked) {
    var rows = pages.get(asked.path());
    if (rows != null) {
      return page(rows);
    }
    return switch (asked.path()) {
      case "robots.txt" -> robots(asked);
      case "sitemap.xml" -> siteMap(asked);
      case "list.html" -> Answer.html("Data", links(asked));
      default ->
          faults.cyclicNext() && asked.path().startsWith("calendar/")
              ? calendar(asked)
              : Answer.notFound();
    };
  }

  private Answer robots(Asked asked) {
    var rules =
        "User-agent: *\nDisallow: %s\nSitemap: %ssitemap.xml\n"
            .formatted(
                faults.successFalse() ? "/" : asked.root().getPath() + "admin/", asked.root());
    return new Answer(200, "text/plain;charset=utf-8", Body.of(rules));
  }

  private Answer siteMap(Asked asked) {
    var map = new StringBuilder("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">");
    pages
        .keySet()
        .forEach(path ->
            map.append("<url><loc>")
                .append(XmlParts.escaped(asked.root() + path))
                .append("</loc></url>"));
    return new Answer(200, "application/xml;charset=utf-8", Body.of(map + "</urlset>"));
  }

  private String links(Asked asked) {
    var links = new StringBuilder();
    pages
        .keySet()
        .forEach(path ->
            links.append("<p><a href=\"%1$s\">%1$s</a></p>\n".formatted(asked.root() + path)));
    return faults.cyclicNext() ? links + "<a href=\"calendar/2026/1\">2026</a>" : links.toString();
  }

  /// A calendar without end: each day leads to the next, and to a month of the year after.
  private static Answer calendar(Asked asked) {
    var last = asked.path().substring(asked.path().lastIndexOf('/') + 1);
    var day = last.matches("\\d{1,6}") ? Integer.parseInt(last) : 0;
    return Answer.html(
        "Day " + day,
        "<a href=\"%d\">next</a> <a href=\"../%d/%d\">month</a>"
            .formatted(day + 1, 2026 + day, day + 31));
  }

  private static Answer page(List<Map<String, String>> rows) {
    var record = record(rows).toString().replace("</", "<\\/");
    var first = rows.getFirst();
    return Answer.html(
        XmlParts.escaped(first.getOrDefault("title_fr", first.getOrDefault("title_ar", "Data"))),
        "<script type=\"application/ld+json\">" + record + "</script>");
  }

  private static ObjectNode record(List<Map<String, String>> rows) {
    var row = rows.getFirst();
    var record = JsonMapper.shared().createObjectNode();
    record.put("@context", "https://schema.org/").put("@type", "Dataset");
    put(record, "@id", row.get("identifier"));
    put(record, "url", row.get("page"));
    texts(record, "name", "title", row);
    texts(record, "description", "description", row);
    texts(record, "keywords", "keywords", row);
    texts(record.putObject("publisher").put("@type", "Organization"), "name", "publisher", row);
    var contact = JsonMapper.shared().createObjectNode().put("@type", "ContactPoint");
    put(contact, "name", row.get("contact"));
    put(contact, "email", row.get("email"));
    if (contact.size() > 1) {
      record.set("contactPoint", contact);
    }
    put(record, "license", row.get("licence"));
    put(record, "accrualPeriodicity", row.get("frequency"));
    put(record, "datePublished", row.get("issued"));
    put(record, "dateModified", row.get("modified"));
    put(record, "conformsTo", row.get("documentation"));
    var files = record.putArray("distribution");
    for (var file : rows) {
      var download = files.addObject().put("@type", "DataDownload");
      texts(download, "name", "file", file);
      put(download, "contentUrl", file.get("address"));
      put(download, "encodingFormat", file.get("format"));
      put(download, "contentSize", file.get("size"));
    }
    return record;
  }

  private static void put(
      ObjectNode record, String name, @org.jspecify.annotations.Nullable String value) {
    if (value != null) {
      record.put(name, value);
    }
  }

  private static void texts(
      ObjectNode record, String name, String column, Map<String, String> row) {
    var texts = JsonMapper.shared().createArrayNode();
    for (var language : LANGUAGES) {
      var text = row.get(column + "_" + language);
      if (text != null) {
        texts.addObject().put("@language", language).put("@value", text);
      }
    }
    if (row.get(column) != null) {
      texts.add(row.get(column));
    }
    if (!texts.isEmpty()) {
      record.set(name, texts);
    }
  }
}
