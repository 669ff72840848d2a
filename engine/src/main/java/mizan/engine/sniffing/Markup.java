package mizan.engine.sniffing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a text of tags is, by its document type, the name of its root and its namespaces.
final class Markup {
  private static final Pattern ROOT =
      Pattern.compile("<(?:([\\p{L}_][\\w.-]*):)?([\\p{L}_][\\w.-]*)([^>]*)", Pattern.DOTALL);
  private static final Pattern NAMESPACE =
      Pattern.compile("xmlns(?::([\\w.-]+))?\\s*=\\s*[\"']([^\"']*)[\"']");
  private static final Set<String> PAGE_TAGS =
      Set.of(
          "html", "head", "body", "title", "meta", "script", "style", "div", "p", "table", "h1",
          "h2", "center", "br", "form", "pre");

  private Markup() {}

  static Optional<Sniffed> find(String text, boolean whole) {
    var at = afterProlog(text);
    if (at < 0) {
      return Optional.of(page(text, "doctype html"));
    }
    var root = ROOT.matcher(text).region(at, text.length());
    if (!root.lookingAt()) {
      return text.startsWith("<?xml") ? Optional.of(xml("declaration xml")) : Optional.empty();
    }
    var local = root.group(2);
    var prefix = root.group(1) == null ? "" : root.group(1);
    var declared = text.startsWith("<?xml");
    if (prefix.isEmpty()
        && PAGE_TAGS.contains(local.toLowerCase(Locale.ROOT))
        && (!declared || local.equalsIgnoreCase("html"))) {
      return Optional.of(page(text, "tag " + local.toLowerCase(Locale.ROOT)));
    }
    var closed =
        declared || !whole || text.contains("</" + root.group().substring(1).split("[\\s/]", 2)[0]);
    return closed || root.group(3).contains("xmlns") || text.substring(at).contains("/>")
        ? Optional.of(vocabulary(local, namespace(root, prefix), root.group(3)))
        : Optional.empty();
  }

  /// A page whose tags begin after some words, as programs that fail write them.
  static Optional<Sniffed> findLate(String text) {
    var start = text.substring(0, Math.min(text.length(), 2048)).toLowerCase(Locale.ROOT);
    return start.contains("<!doctype html") || start.contains("<html")
        ? Optional.of(page(text, "tag html after a text"))
        : Optional.empty();
  }

  private static Sniffed vocabulary(String local, String namespace, String attributes) {
    var evidence = "root " + local + (namespace.isEmpty() ? "" : " of " + namespace);
    if (local.equals("RDF") && namespace.contains("22-rdf-syntax-ns")) {
      return TextKinds.of(FileKind.RDF_XML, evidence);
    }
    if (namespace.contains("/kml") || local.equals("kml")) {
      return TextKinds.of(FileKind.KML, evidence);
    }
    if (namespace.endsWith("/2000/svg") || local.equals("svg")) {
      return TextKinds.of(FileKind.SVG, evidence);
    }
    if (namespace.endsWith("/1999/xhtml")) {
      return TextKinds.of(FileKind.HTML, evidence);
    }
    // Features of a schema of the publisher stand in a collection of GML or of a feature service.
    var collection = local.equals("FeatureCollection") && attributes.contains("opengis.net/gml");
    return namespace.contains("opengis.net/gml") || collection
        ? TextKinds.of(FileKind.GML, evidence)
        : xml(evidence);
  }

  private static Sniffed xml(String evidence) {
    return TextKinds.of(FileKind.XML, evidence);
  }

  private static Sniffed page(String text, String evidence) {
    return new Sniffed(FileKind.HTML, evidence, List.of(), ErrorPage.isOne(text));
  }

  private static String namespace(Matcher root, String prefix) {
    var spaces = NAMESPACE.matcher(root.group(3));
    while (spaces.find()) {
      var name = spaces.group(1) == null ? "" : spaces.group(1);
      if (name.equals(prefix)) {
        return spaces.group(2);
      }
    }
    return "";
  }

  /// Where the root begins, after declaration, comments and document type; -1 for a page's type.
  private static int afterProlog(String text) {
    var at = 0;
    while (at < text.length()) {
      var skipped = skipped(text, at);
      if (skipped == at) {
        return at;
      }
      if (text.startsWith("<!", at)
          && text.substring(at, Math.min(at + 40, text.length()))
              .toLowerCase(Locale.ROOT)
              .matches("(?s)<!doctype\\s+html.*")) {
        return -1;
      }
      at = skipped;
    }
    return at;
  }

  private static int skipped(String text, int at) {
    if (Character.isWhitespace(text.charAt(at))) {
      return at + 1;
    }
    if (text.startsWith("<?", at)) {
      return after(text, "?>", at);
    }
    if (text.startsWith("<!--", at)) {
      return after(text, "-->", at);
    }
    if (text.regionMatches(true, at, "<!DOCTYPE", 0, 9)) {
      var end = text.indexOf('>', at);
      var subset = text.indexOf('[', at);
      return subset >= 0 && subset < end
          ? after(text, ">", after(text, "]", subset))
          : after(text, ">", at);
    }
    return at;
  }

  private static int after(String text, String mark, int from) {
    var at = text.indexOf(mark, from);
    return at < 0 ? text.length() : at + mark.length();
  }
}
