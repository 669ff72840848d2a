package mizan.engine.harvesting;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import mizan.engine.dcat.Dcat;
import mizan.engine.dcat.Graphs;
import mizan.engine.harvesting.Problem.Kind;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFParserBuilder;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.jspecify.annotations.Nullable;

/// One RDF document: the datasets described in it, and what it says of the pages around it.
///
/// What belongs to a dataset may stand anywhere in the document, so that all of it is read first;
/// where its triples are kept meanwhile is the matter of [mizan.engine.triples.Triples].
final class RdfDocument implements AutoCloseable {
  /// Characters of one description, as for a record of JSON; a larger one is passed over and named.
  private static final long DESCRIPTION_CHARACTERS = 16 << 20;

  /// The XML reader of the JDK counts every `&amp;` of a document as an entity and stops at
  /// 100,000, which a large catalogue of addresses has. This many still keep entities that blow up
  /// small.
  private static final String XML_ENTITIES = "10000000";

  static {
    for (var bound : List.of("jdk.xml.totalEntitySizeLimit", "jdk.xml.maxGeneralEntitySizeLimit")) {
      if (System.getProperty(bound) == null) {
        System.setProperty(bound, XML_ENTITIES); // it can be told in no other way through Jena
      }
    }
  }

  private static final Set<Lang> TURTLES =
      Set.of(Lang.TURTLE, Lang.NTRIPLES, Lang.TRIG, Lang.NQUADS);

  private final String place;
  private final Gathering gathering;
  private final RdfContent content;

  private RdfDocument(String place, Gathering gathering) {
    this.place = place;
    this.gathering = gathering;
    this.content = new RdfContent(place, gathering);
  }

  /// Reads a document; after a fault it has what stood before it.
  static RdfDocument read(Path file, Lang syntax, String place, Gathering gathering) {
    return read(file, syntax, place, gathering, JsonLdDocument.PIECE);
  }

  /// @param piece characters after which a piece of JSON-LD is taken
  static RdfDocument read(Path file, Lang syntax, String place, Gathering gathering, long piece) {
    return new RdfDocument(place, gathering)
        .filledBy(document -> document.parse(file, syntax, piece));
  }

  /// Reads a few triples of our own writing.
  ///
  /// @throws RiotException when they are none
  static RdfDocument read(InputStream triples, String place, Gathering gathering) {
    var parser = RDFParser.source(triples).lang(Lang.NTRIPLES).checking(false);
    return new RdfDocument(place, gathering).filledBy(document -> parser.parse(document.content));
  }

  /// Passes on the datasets of RDF/XML that stands inside another document.
  static void passDatasets(String rdf, String place, Gathering gathering) {
    try {
      var file = Files.createTempFile("mizan-", ".rdf");
      try {
        Files.writeString(file, rdf);
        try (var document = read(file, Lang.RDFXML, place, gathering)) {
          document.passDatasets();
        }
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What fails while it is read leaves nothing on disk.
  private RdfDocument filledBy(Consumer<RdfDocument> reading) {
    try {
      reading.accept(this);
      return this;
    } catch (RuntimeException | Error e) {
      close();
      throw e;
    }
  }

  private void parse(Path file, Lang syntax, long piece) {
    try {
      if (syntax.equals(Lang.JSONLD)) {
        parseJsonLd(file, piece);
      } else {
        parseText(file, syntax);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void parseJsonLd(Path file, long piece) throws IOException {
    var triples = new JsonLdTriples(base(file), content, new RdfFaults(place, gathering));
    new JsonLdDocument(file, place, gathering, triples, piece).read();
  }

  private String base(Path file) {
    return place.contains(":") ? place : file.toUri().toString();
  }

  private void parseText(Path file, Lang syntax) throws IOException {
    var documents = new Documents(gathering, place);
    try (var in = Documents.open(file);
        var text = new Utf8Repair(in)) {
      try {
        parser(repaired(text, syntax), syntax, base(file)).parse(content);
      } catch (RdfFault fault) {
        gathering.problem(Kind.BROKEN_RDF, place + " " + fault.at(), fault.said());
      } catch (RiotException e) {
        gathering.problem(Kind.BROKEN_RDF, place, String.valueOf(e.getMessage()));
      }
      documents.noteFaults(text);
    } catch (EOFException | ZipException e) {
      gathering.problem(Kind.TRUNCATED, place, "gzip: " + e.getMessage());
    }
  }

  private InputStream repaired(InputStream text, Lang syntax) {
    var faults = new RdfFaults(place, gathering);
    if (syntax.equals(Lang.RDFXML)) {
      return new XmlRepair(text, faults);
    }
    return TURTLES.contains(syntax) ? new TurtleRepair(text, faults) : text;
  }

  private static RDFParserBuilder parser(InputStream text, Lang syntax, String base) {
    return RDFParser.source(text)
        .lang(syntax)
        .base(base)
        .factory(new SteadyNames())
        .errorHandler(new Faults())
        .checking(false);
  }

  /// Passes on every dataset: first those with an IRI, in the order of these, then blank nodes in
  /// the order in which they came.
  void passDatasets() {
    var graph = content.triples().graph();
    content
        .triples()
        .instances(Dcat.DATASET)
        .forEachRemaining(node -> {
          if (described(graph, node)) {
            pass(graph, node);
          }
        });
  }

  private void pass(Graph graph, Node node) {
    var where = node.isURI() ? node.getURI() : place;
    var thing = Graphs.findDescription(graph, node, DESCRIPTION_CHARACTERS).orElse(null);
    if (thing == null) {
      gathering.problem(Kind.RECORD_TOO_LARGE, where, "");
    } else if (node.isBlank()) {
      gathering.problem(Kind.BLANK_NODE_DATASET, place, "");
      gathering.takeUnnamed(DcatRecords.read(thing), thing, where);
    } else {
      gathering.takeNew(DcatRecords.read(thing), thing, thing, where);
    }
  }

  /// The address of the next page as it is written; null when there is none.
  @Nullable String next() {
    return content.next();
  }

  /// How many datasets all pages have, if they say; null when not.
  @Nullable Long total() {
    return content.total();
  }

  /// Forgets the triples.
  @Override
  public void close() {
    content.triples().close();
  }

  /// A node that is only named as a dataset, in `servesDataset` for example, is not one here.
  private static boolean described(Graph graph, Node node) {
    return graph.contains(node, NodeFactory.createURI(Dcat.TITLE), Node.ANY)
        || graph.contains(node, NodeFactory.createURI(Dcat.DESCRIPTION), Node.ANY)
        || graph.contains(node, NodeFactory.createURI(Dcat.DISTRIBUTION), Node.ANY);
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
