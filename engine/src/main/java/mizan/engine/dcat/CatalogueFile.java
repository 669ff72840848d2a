package mizan.engine.dcat;

import java.io.OutputStream;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sys.JenaSystem;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/// Writes descriptions as one document, one after the other: a catalogue of any length is never
/// held whole.
public final class CatalogueFile {
  private static final SortedMap<String, String> PREFIXES = prefixes();

  static {
    JenaSystem.init();
  }

  private CatalogueFile() {}

  private static SortedMap<String, String> prefixes() {
    var prefixes = new TreeMap<String, String>();
    prefixes.put("adms", Dcat.ADMS);
    prefixes.put("dcat", Dcat.NAMESPACE);
    prefixes.put("dcatap", Dcat.DCATAP);
    prefixes.put("dct", Dcat.DCT);
    prefixes.put("foaf", Dcat.FOAF);
    prefixes.put("rdfs", Dcat.RDFS);
    prefixes.put("skos", Dcat.SKOS);
    prefixes.put("vcard", Dcat.VCARD);
    prefixes.put("xsd", Dcat.XSD);
    return Collections.unmodifiableSortedMap(prefixes);
  }

  /// As Turtle.
  public static void turtle(Stream<Thing> descriptions, OutputStream out) {
    var writer = StreamRDFWriter.getWriterStream(out, RDFFormat.TURTLE_BLOCKS);
    writer.start();
    PREFIXES.forEach(writer::prefix);
    descriptions.forEach(description -> Graphs.statements(description, writer::triple));
    writer.finish();
  }

  /// As JSON-LD: what a description leads to stands inside it.
  public static void jsonLd(Stream<Thing> descriptions, OutputStream out) {
    try (var json = JsonMapper.shared().createGenerator(out)) {
      json.writeStartObject();
      json.writeName("@context");
      json.writeStartObject();
      PREFIXES.forEach(json::writeStringProperty);
      json.writeEndObject();
      json.writeName("@graph");
      json.writeStartArray();
      descriptions.forEach(description -> write(description, json));
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private static void write(Thing thing, JsonGenerator json) {
    json.writeStartObject();
    if (thing.iri() != null) {
      json.writeStringProperty("@id", thing.iri());
    }
    var properties = new LinkedHashSet<String>();
    for (var i = 0; i < thing.size(); i++) {
      properties.add(thing.property(i));
    }
    for (var property : properties) {
      var isType = property.equals(Dcat.TYPE);
      json.writeName(isType ? "@type" : shortened(property));
      json.writeStartArray();
      for (var value : thing.all(property)) {
        switch (value) {
          case Thing type when isType && type.iri() != null ->
              json.writeString(shortened(type.iri()));
          case Thing other -> write(other, json);
          case Term.Literal literal -> write(literal, json);
        }
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static void write(Term.Literal literal, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("@value", literal.text());
    if (!literal.language().isEmpty()) {
      json.writeStringProperty("@language", literal.language());
    } else if (!literal.datatype().equals(Dcat.XSD + "string")) {
      json.writeStringProperty("@type", shortened(literal.datatype()));
    }
    json.writeEndObject();
  }

  /// `dct:title` for a name of a known vocabulary.
  private static String shortened(String iri) {
    for (var prefix : PREFIXES.entrySet()) {
      if (iri.startsWith(prefix.getValue())) {
        return prefix.getKey() + ":" + iri.substring(prefix.getValue().length());
      }
    }
    return iri;
  }
}
