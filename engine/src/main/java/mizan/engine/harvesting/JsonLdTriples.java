package mizan.engine.harvesting;

import static mizan.engine.harvesting.JsonLdValues.JSON;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.deseralization.JsonLdToRdf;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.flattening.NodeMap;
import com.apicatalog.jsonld.flattening.NodeMapBuilder;
import com.apicatalog.jsonld.uri.UriValidationPolicy;
import com.apicatalog.rdf.api.RdfQuadConsumer;
import jakarta.json.JsonArray;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.net.URI;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.jspecify.annotations.Nullable;

/// Turns pieces of one JSON-LD document into triples, under names that hold in all of it.
///
/// The processor gives every piece's blank nodes new labels. So labels of the document go through
/// it as IRIs of our own ([JsonLdNames]), and come out as the same node from every piece.
final class JsonLdTriples {
  private final JsonLdOptions options = withoutNetwork();
  private final SteadyNames names = new SteadyNames();
  private final JsonLdNames given;
  private final StreamRDF into;

  JsonLdTriples(String base, StreamRDF into, RdfFaults faults) {
    options.setBase(URI.create(base));
    this.into = into;
    this.given = new JsonLdNames(faults);
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

  /// What a piece says with all its terms written out.
  ///
  /// @throws JsonLdError when it is no JSON-LD, or has a context that would have to be fetched
  JsonArray expanded(JsonStructure piece) throws JsonLdError {
    try {
      return JsonLd.expand(JsonDocument.of(piece)).options(options).get();
    } catch (RuntimeException e) {
      // the processor is not ours, and stumbles over some documents in ways it does not declare
      throw new JsonLdError(JsonLdErrorCode.UNSPECIFIED, e);
    }
  }

  /// Passes on the triples of a piece that is a document in itself.
  ///
  /// @throws JsonLdError as [#expanded]; then no triple was passed on
  void pass(JsonStructure piece) throws JsonLdError {
    var nodes = new NodeMap();
    NodeMapBuilder.with(given.hidden(expanded(piece)), nodes).build();
    var passing = new Passing();
    JsonLdToRdf.with(nodes).uriValidation(UriValidationPolicy.SchemeOnly).provide(passing);
    names.pass(passing.unnamed);
  }

  /// Takes what the processor gives for one piece.
  private final class Passing implements RdfQuadConsumer {
    private static final String UNNAMED = "_:b";

    private long unnamed;

    @Override
    public RdfQuadConsumer quad(
        String subject,
        String predicate,
        String object,
        @Nullable String datatype,
        @Nullable String language,
        @Nullable String direction,
        @Nullable String graph) {
      if (graph == null && JsonLdNames.label(predicate) == null) {
        var value = datatype == null ? node(object) : literal(object, datatype, language);
        into.triple(Triple.create(node(subject), names.createURI(predicate), value));
      }
      return this;
    }

    private Node node(String name) {
      if (name.startsWith(UNNAMED)) {
        var number = Long.parseLong(name.substring(UNNAMED.length()));
        unnamed = Math.max(unnamed, number + 1);
        return names.next(number); // they were numbered as they stand, but come in another order
      }
      var label = JsonLdNames.label(name);
      return label == null ? names.createURI(name) : names.createBlankNode(label);
    }

    private Node literal(String text, String datatype, @Nullable String language) {
      return language != null
          ? names.createLangLiteral(text, language)
          : names.createTypedLiteral(text, TypeMapper.getInstance().getSafeTypeByName(datatype));
    }
  }

  /// The node that every piece calls by this name, and no document does.
  static JsonValue shared() {
    return JSON.createValue(JsonLdNames.SHARED);
  }
}
