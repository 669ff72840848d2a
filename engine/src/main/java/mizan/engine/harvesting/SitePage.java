package mizan.engine.harvesting;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import mizan.engine.fetching.Fetched.Answer;
import mizan.engine.harvesting.Problem.Kind;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/// A page of a site: what it is called, where it leads, and the datasets described in it.
///
/// @param links to other pages
/// @param files addresses of files of data, with the words of their links
/// @param datasets descriptions by schema.org, as they stand in the page
/// @param evidence the link of the exchange with which it came; "" when nothing is kept
record SitePage(
    URI address,
    String title,
    String description,
    String language,
    List<URI> links,
    Map<URI, String> files,
    List<JsonObject> datasets,
    String evidence) {

  private static final int MOST_BYTES = 8 << 20;
  private static final int MOST_LINKS = 5_000;
  private static final Pattern CHARSET = Pattern.compile("(?i)charset=\"?([\\w.:-]+)");

  /// What is called so is about the site, and no data.
  private static final Pattern OF_THE_SITE =
      Pattern.compile("(?i)(sitemap\\w*|rss|feed|atom|opensearch|manifest)\\.(xml|json)(\\.gz)?");

  /// Reads a page; null when the answer is none.
  static @Nullable SitePage read(Answer answer, Gathering gathering) {
    var type = answer.contentType().toLowerCase(Locale.ROOT);
    if (!type.contains("html") && !Harvester.isWebPage(answer)) {
      return null;
    }
    try (var in = Documents.open(answer.body())) {
      var bytes = new ByteArrayInputStream(in.readNBytes(MOST_BYTES));
      return read(
          Jsoup.parse(bytes, charset(answer.contentType()), answer.address().toString()),
          answer,
          gathering);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean hasCandidates() {
    return !files.isEmpty() || !datasets.isEmpty();
  }

  /// What must be kept of a page once its links were followed.
  SitePage withoutLinks() {
    return new SitePage(
        address, title, description, language, List.of(), files, datasets, evidence);
  }

  private static SitePage read(Document page, Answer answer, Gathering gathering) {
    var address = answer.address();
    var datasets = new ArrayList<JsonObject>();
    for (var script : page.select("script[type=application/ld+json]")) {
      described(script.data(), address, gathering, datasets);
    }
    var base = DataLink.resolved(address, page.baseUri());
    var links = new ArrayList<URI>();
    var everywhere = page.select("a[href], area[href]");
    for (var link : everywhere.subList(0, Math.min(MOST_LINKS, everywhere.size()))) {
      var target = DataLink.resolved(base == null ? address : base, link.attr("href"));
      if (target != null) {
        links.add(target);
      }
    }
    return new SitePage(
        address,
        title(page),
        page.select("meta[name=description], meta[property=og:description]").attr("content"),
        page.select("html").attr("lang"),
        links,
        files(page, base == null ? address : base),
        datasets,
        answer.received().evidence());
  }

  private static String title(Document page) {
    var heading = page.select("main h1, article h1, h1").first();
    return heading == null || heading.text().isBlank() ? page.title() : heading.text();
  }

  /// What every page of a site links to, at its head and foot, is no data of this page.
  private static Map<URI, String> files(Document page, URI base) {
    var files = new LinkedHashMap<URI, String>();
    for (var link : page.select("a[href]")) {
      var target = DataLink.resolved(base, link.attr("href"));
      if (target != null
          && files.size() < MOST_LINKS
          && isData(target)
          && link.closest("nav, header, footer") == null) {
        files.putIfAbsent(target, link.text());
      }
    }
    return files;
  }

  private static boolean isData(URI target) {
    var path = String.valueOf(target.getPath());
    var name = path.substring(path.lastIndexOf('/') + 1);
    return DataLink.ending(target.toString()) != null && !OF_THE_SITE.matcher(name).matches();
  }

  private static void described(
      String script, URI address, Gathering gathering, List<JsonObject> datasets) {
    if (!script.contains("Dataset") && !script.contains("DataCatalog")) {
      return;
    }
    var bytes = script.getBytes(StandardCharsets.UTF_8);
    try {
      var json = new JsonText();
      json.open(bytes, bytes.length);
      var value = new JsonReader(json, gathering).value(address.toString());
      if (value != null) {
        SchemaRecords.find(value, datasets);
      }
    } catch (JsonFault e) {
      gathering.problem(Kind.BROKEN_JSON, address + " " + e.where(), e.what());
    }
  }

  private static @Nullable String charset(String contentType) {
    var named = CHARSET.matcher(contentType);
    try {
      return named.find() && Charset.isSupported(named.group(1)) ? named.group(1) : null;
    } catch (IllegalCharsetNameException _) {
      return null;
    }
  }
}
