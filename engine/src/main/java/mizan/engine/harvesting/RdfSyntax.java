package mizan.engine.harvesting;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import mizan.engine.fetching.Fetched.Answer;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.jspecify.annotations.Nullable;

/// In which syntax of RDF something is written.
final class RdfSyntax {
  private static final Set<String> OTHER_ROOTS =
      Set.of(
          "OAI-PMH",
          "Capabilities",
          "ExceptionReport",
          "ServiceExceptionReport",
          "GetRecordsResponse",
          "MD_Metadata",
          "urlset",
          "sitemapindex");

  private RdfSyntax() {}

  /// The syntax of an answer, by what it says and how it begins; null when it is not RDF.
  static @Nullable Lang of(Answer answer, URI address) {
    var declared = RDFLanguages.contentTypeToLang(mediaType(answer.contentType()));
    var first = Harvester.firstCharacter(answer);
    if (declared == null || isTable(declared)) {
      declared = RDFLanguages.filenameToLang(String.valueOf(address.getPath()));
    }
    var fits =
        declared != null
            && !isTable(declared)
            && fits(declared, first)
            && !Harvester.isWebPage(answer);
    return fits && !isOtherXml(answer.body(), declared) ? declared : null;
  }

  /// The syntax of a recorded file, by its name without `.gz`; null when it is not RDF.
  static @Nullable Lang of(Path file) {
    var name = file.getFileName().toString().toLowerCase(Locale.ROOT).replaceAll("\\.gz$", "");
    var lang = name.endsWith(".json") ? null : RDFLanguages.filenameToLang(name);
    return lang == null || !isOtherXml(file, lang) ? lang : null;
  }

  /// Tables are known to the library of RDF, and are none.
  private static boolean isTable(Lang lang) {
    return lang.equals(Lang.CSV) || lang.equals(Lang.TSV);
  }

  /// Whether a document that calls itself RDF/XML is one of another protocol.
  private static boolean isOtherXml(Path body, Lang lang) {
    return lang.equals(Lang.RDFXML) && OTHER_ROOTS.contains(XmlDocument.root(body));
  }

  /// A page of HTML must not be taken for the RDF that its header claims.
  private static boolean fits(Lang lang, char first) {
    if (lang.equals(Lang.RDFXML)) {
      return first == '<';
    }
    return lang.equals(Lang.JSONLD) ? first == '{' || first == '[' : first != 0 && first != '{';
  }

  private static String mediaType(String contentType) {
    var end = contentType.indexOf(';');
    return (end < 0 ? contentType : contentType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }
}
