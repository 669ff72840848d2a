package mizan.engine.harvesting;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Locale;
import java.util.zip.ZipException;
import mizan.engine.dcat.Dcat;
import mizan.engine.dcat.Graphs;
import mizan.engine.fetching.Fetched.Answer;
import mizan.engine.harvesting.Problem.Kind;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFParserBuilder;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jspecify.annotations.Nullable;

/// One RDF document: its syntax, its graph, the datasets described in it.
final class RdfDocument {
  private RdfDocument() {}

  /// The syntax of an answer, by what it says and how it begins; null when it is not RDF.
  static @Nullable Lang syntax(Answer answer, URI address) {
    var declared = RDFLanguages.contentTypeToLang(mediaType(answer.contentType()));
    var first = Harvester.firstCharacter(answer);
    if (declared == null || declared.equals(Lang.CSV) || declared.equals(Lang.TSV)) {
      declared = RDFLanguages.filenameToLang(String.valueOf(address.getPath()));
    }
    return declared != null && fits(declared, first) && !Harvester.isWebPage(answer)
        ? declared
        : null;
  }

  /// The syntax of a recorded file, by its name without `.gz`; null when it is not RDF.
  static @Nullable Lang syntax(Path file) {
    var name = file.getFileName().toString().toLowerCase(Locale.ROOT).replaceAll("\\.gz$", "");
    return name.endsWith(".json") ? null : RDFLanguages.filenameToLang(name);
  }

  /// A page of HTML must not be taken for the RDF that its header claims.
  private static boolean fits(Lang lang, char first) {
    if (lang.equals(Lang.RDFXML)) {
      return first == '<';
    }
    return lang.equals(Lang.JSONLD) ? first == '{' || first == '[' : first != 0 && first != '{';
  }

  /// The document's graph; after a fault, what stood before it.
  static Graph read(Path file, Lang syntax, String place, Gathering gathering) {
    var graph = GraphFactory.createDefaultGraph();
    var documents = new Documents(gathering, place);
    try (var in = Documents.open(file);
        var text = new Utf8Repair(in)) {
      try {
        parser(text, syntax, place.contains(":") ? place : file.toUri().toString())
            .parse(StreamRDFLib.graph(graph));
      } catch (RdfFault fault) {
        gathering.problem(Kind.BROKEN_RDF, place + " " + fault.at(), fault.said());
      } catch (RiotException e) {
        gathering.problem(Kind.BROKEN_RDF, place, String.valueOf(e.getMessage()));
      }
      documents.noteFaults(text);
    } catch (EOFException | ZipException e) {
      gathering.problem(Kind.TRUNCATED, place, "gzip: " + e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return graph;
  }

  private static RDFParserBuilder parser(InputStream text, Lang syntax, String base) {
    return RDFParser.source(text)
        .lang(syntax)
        .base(base)
        .errorHandler(new Faults())
        .checking(false)
        .set(LangJSONLD11.JSONLD_OPTIONS, withoutNetwork());
  }

  /// Passes on every dataset of a graph, in the order of their IRIs; blank nodes come last.
  static void datasets(Graph graph, String place, Gathering gathering) {
    var type = NodeFactory.createURI(Dcat.TYPE);
    var nodes = new HashSet<Node>();
    graph
        .find(Node.ANY, type, NodeFactory.createURI(Dcat.DATASET))
        .forEachRemaining(triple -> nodes.add(triple.getSubject()));
    nodes.stream()
        .filter(node -> described(graph, node))
        .sorted(Comparator.comparing((Node node) -> (node.isBlank() ? "1" : "0") + node))
        .forEach(node -> {
          var thing = Graphs.read(graph, node);
          var where = node.isURI() ? node.getURI() : place;
          if (node.isBlank()) {
            gathering.problem(Kind.BLANK_NODE_DATASET, place, "");
            gathering.takeUnnamed(DcatRecords.read(thing), thing, where);
          } else {
            gathering.takeNew(DcatRecords.read(thing), thing, thing, where);
          }
        });
  }

  /// A node that is only named as a dataset, in `servesDataset` for example, is not one here.
  private static boolean described(Graph graph, Node node) {
    return graph.contains(node, NodeFactory.createURI(Dcat.TITLE), Node.ANY)
        || graph.contains(node, NodeFactory.createURI(Dcat.DESCRIPTION), Node.ANY)
        || graph.contains(node, NodeFactory.createURI(Dcat.DISTRIBUTION), Node.ANY);
  }

  /// JSON-LD contexts are never fetched: a catalogue must not make us visit other addresses.
  private static JsonLdOptions withoutNetwork() {
    var options = new JsonLdOptions();
    options.setDocumentLoader((address, _) -> {
      throw new JsonLdError(
          JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, "context is not read: " + address);
    });
    return options;
  }

  private static String mediaType(String contentType) {
    var end = contentType.indexOf(';');
    return (end < 0 ? contentType : contentType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }

  /// A syntax fault with its place, thrown through the parser.
  private static final class RdfFault extends RuntimeException {
    private final String said;
    private final long line;
    private final long column;

    RdfFault(String said, long line, long column) {
      super(said);
      this.said = said;
      this.line = line;
      this.column = column;
    }

    String said() {
      return said;
    }

    String at() {
      return "line " + line + ", column " + column;
    }
  }

  /// Warnings are about style; errors end the reading.
  private static final class Faults implements ErrorHandler {
    @Override
    public void warning(String message, long line, long column) {}

    @Override
    public void error(String message, long line, long column) {
      throw new RdfFault(message, line, column);
    }

    @Override
    public void fatal(String message, long line, long column) {
      throw new RdfFault(message, line, column);
    }
  }
}
