package mizan.engine.samples;

import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.util.Context;

/// Writes statements to text in the order they were said. Jena orders whole graphs by hash, which
/// may differ from one run to the next; so Turtle is streamed and RDF/XML written here.
final class RdfFile {

  private static final Map<String, String> PREFIXES = prefixes();

  private RdfFile() {}

  private static Map<String, String> prefixes() {
    var prefixes = new LinkedHashMap<String, String>();
    prefixes.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    prefixes.put("dcat", "http://www.w3.org/ns/dcat#");
    prefixes.put("dct", "http://purl.org/dc/terms/");
    prefixes.put("foaf", "http://xmlns.com/foaf/0.1/");
    prefixes.put("vcard", "http://www.w3.org/2006/vcard/ns#");
    prefixes.put("xsd", "http://www.w3.org/2001/XMLSchema#");
    return prefixes;
  }

  static String turtle(List<Triple> triples) {
    var out = new ByteArrayOutputStream();
    StreamRDF stream =
        StreamRDFWriter.getWriterStream(out, RDFFormat.TURTLE_BLOCKS, Context.emptyContext());
    stream.start();
    PREFIXES.forEach(stream::prefix);
    triples.forEach(stream::triple);
    stream.finish();
    return out.toString(StandardCharsets.UTF_8);
  }

  /// The same file with a literal that never ends: what a hand-made export looks like when nobody
  /// reads it back.
  static String brokenTurtle(List<Triple> triples) {
    var sound = turtle(triples);
    return sound.substring(0, sound.lastIndexOf("\"@", sound.length() * 9 / 10)) + "\n";
  }

  static String xml(List<Triple> triples) {
    var text = new StringWriter();
    try {
      var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      xml.writeStartElement("rdf:RDF");
      for (var prefix : PREFIXES.entrySet()) {
        xml.writeNamespace(prefix.getKey(), prefix.getValue());
      }
      writeSubjects(xml, triples);
      xml.writeCharacters("\n");
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException("writing to memory failed", impossible);
    }
    return text + "\n";
  }

  private static void writeSubjects(XMLStreamWriter xml, List<Triple> triples)
      throws XMLStreamException {
    var bySubject = new LinkedHashMap<Node, List<Triple>>();
    for (var triple : triples) {
      bySubject.computeIfAbsent(triple.getSubject(), _ -> new ArrayList<>()).add(triple);
    }
    for (var subject : bySubject.entrySet()) {
      xml.writeCharacters("\n  ");
      xml.writeStartElement("rdf:Description");
      xml.writeAttribute("rdf:about", subject.getKey().getURI());
      for (var triple : subject.getValue()) {
        xml.writeCharacters("\n    ");
        write(xml, triple.getPredicate().getURI(), triple.getObject());
      }
      xml.writeCharacters("\n  ");
      xml.writeEndElement();
    }
  }

  private static void write(XMLStreamWriter xml, String property, Node object)
      throws XMLStreamException {
    if (object.isURI()) {
      xml.writeEmptyElement(shortened(property));
      xml.writeAttribute("rdf:resource", object.getURI());
      return;
    }
    xml.writeStartElement(shortened(property));
    if (!object.getLiteralLanguage().isEmpty()) {
      xml.writeAttribute("xml:lang", object.getLiteralLanguage());
    } else if (!object.getLiteralDatatypeURI().equals(PREFIXES.get("xsd") + "string")) {
      xml.writeAttribute("rdf:datatype", object.getLiteralDatatypeURI());
    }
    xml.writeCharacters(object.getLiteralLexicalForm());
    xml.writeEndElement();
  }

  private static String shortened(String property) {
    for (var prefix : PREFIXES.entrySet()) {
      if (property.startsWith(prefix.getValue())) {
        return prefix.getKey() + ":" + property.substring(prefix.getValue().length());
      }
    }
    throw new IllegalArgumentException("no prefix for " + property);
  }
}
