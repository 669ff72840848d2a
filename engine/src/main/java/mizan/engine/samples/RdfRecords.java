package mizan.engine.samples;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import mizan.engine.samples.Draft.Documentation;
import mizan.engine.samples.Draft.DraftFile;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VCARD4;

/// Says records in DCAT, statement by statement and in a fixed order, without blank nodes: the same
/// records always make the same file.
final class RdfRecords {

  private static final String EUROPEAN = "http://publications.europa.eu/resource/authority/";

  private final List<Triple> triples = new ArrayList<>();
  private final Set<Node> described = new HashSet<>();

  /// All statements of a portal's catalogue.
  static List<Triple> triples(String home, Names names, List<Draft> drafts) {
    var records = new RdfRecords();
    var catalogue = iri(home + "catalog");
    records.say(catalogue, RDF.type.asNode(), DCAT.Catalog.asNode());
    records.say(catalogue, DCTerms.title.asNode(), NodeFactory.createLiteralLang(names.ar(), "ar"));
    records.say(catalogue, DCTerms.title.asNode(), NodeFactory.createLiteralLang(names.fr(), "fr"));
    for (var draft : drafts) {
      records.say(catalogue, DCAT.dataset.asNode(), iri(draft.origin.address()));
    }
    drafts.forEach(records::sayDataset);
    return records.triples;
  }

  private void sayDataset(Draft draft) {
    var dataset = iri(draft.origin.address());
    var publisher = iri(publisherAddress(draft));
    var contact = iri(draft.origin.address() + "#contact");
    say(dataset, RDF.type.asNode(), DCAT.Dataset.asNode());
    say(dataset, DCTerms.identifier.asNode(), text(draft.origin.id()));
    sayTexts(dataset, DCTerms.title.asNode(), draft.titles);
    sayTexts(dataset, DCTerms.description.asNode(), draft.descriptions);
    draft.keywords.forEach((language, keywords) ->
        keywords.forEach(one -> say(dataset, DCAT.keyword.asNode(), tagged(one, language))));
    say(dataset, DCAT.theme.asNode(), iri(EUROPEAN + "data-theme/" + draft.origin.theme().code()));
    say(dataset, DCAT.landingPage.asNode(), iri(draft.origin.address()));
    sayDates(dataset, draft);
    sayFrequency(dataset, draft);
    sayDocumentation(dataset, draft);
    say(dataset, DCTerms.publisher.asNode(), publisher);
    if (!draft.contactEmail.isEmpty()) {
      say(dataset, DCAT.contactPoint.asNode(), contact);
    }
    for (var number = 1; number <= draft.files.size(); number++) {
      say(dataset, DCAT.distribution.asNode(), file(draft, number));
    }
    sayPublisher(publisher, draft);
    sayContact(contact, draft);
    for (var number = 1; number <= draft.files.size(); number++) {
      sayFile(file(draft, number), draft.files.get(number - 1), draft);
    }
  }

  /// A publisher named by a filler is somebody else than the body it should name.
  private static String publisherAddress(Draft draft) {
    return draft.namesPublisher()
        ? "https://" + draft.origin.publisher().domain() + "/#organisme"
        : draft.origin.address() + "#publisher";
  }

  private void sayPublisher(Node publisher, Draft draft) {
    if (!described.add(publisher)) {
      return;
    }
    say(publisher, RDF.type.asNode(), FOAF.Organization.asNode());
    if (!draft.namesPublisher()) {
      say(publisher, FOAF.name.asNode(), tagged(draft.publisherName, draft.mainLanguage()));
      return;
    }
    for (var language : Language.values()) {
      var name = draft.origin.publisher().names().in(language);
      say(publisher, FOAF.name.asNode(), tagged(name, language));
    }
  }

  private static Node file(Draft draft, int number) {
    return iri(draft.origin.address() + "/fichier/" + number);
  }

  private void sayContact(Node contact, Draft draft) {
    if (draft.contactEmail.isEmpty()) {
      return;
    }
    say(contact, RDF.type.asNode(), VCARD4.Organization.asNode());
    say(contact, VCARD4.fn.asNode(), tagged(draft.contactName, draft.mainLanguage()));
    say(contact, VCARD4.hasEmail.asNode(), iri("mailto:" + draft.contactEmail));
  }

  private void sayDates(Node dataset, Draft draft) {
    sayDate(dataset, DCTerms.issued.asNode(), draft.issued);
    sayDate(dataset, DCTerms.modified.asNode(), draft.modified);
  }

  private void sayDate(Node dataset, Node property, String date) {
    if (date.matches("\\d{4}-\\d{2}-\\d{2}")) {
      say(dataset, property, NodeFactory.createLiteralDT(date, XSDDatatype.XSDdate));
    } else if (!date.isEmpty()) {
      say(dataset, property, text(date));
    }
  }

  private void sayFrequency(Node dataset, Draft draft) {
    if (!draft.frequency.isEmpty()) {
      var known = draft.frequency.startsWith(EUROPEAN);
      say(
          dataset,
          DCTerms.accrualPeriodicity.asNode(),
          known ? iri(draft.frequency) : text(draft.frequency));
    }
  }

  /// The columns of a file are explained on a page, too: DCAT has no other word for them.
  private void sayDocumentation(Node dataset, Draft draft) {
    if (draft.documentation == Documentation.NONE) {
      return;
    }
    var property = draft.documentation == Documentation.STANDARD ? DCTerms.conformsTo : FOAF.page;
    say(dataset, property.asNode(), iri(draft.documentationUrl()));
  }

  private void sayFile(Node node, DraftFile file, Draft draft) {
    var format = file.kind().format().toUpperCase(Locale.ROOT);
    say(node, RDF.type.asNode(), DCAT.Distribution.asNode());
    for (var language : draft.languages) {
      say(node, DCTerms.title.asNode(), tagged(file.kind().title().in(language), language));
    }
    say(node, DCAT.accessURL.asNode(), iri(draft.origin.address()));
    say(node, DCAT.downloadURL.asNode(), iri(file.url()));
    say(node, DCTerms.format.asNode(), iri(EUROPEAN + "file-type/" + format));
    say(
        node,
        DCAT.mediaType.asNode(),
        iri("https://www.iana.org/assignments/media-types/" + file.kind().mediaType()));
    say(
        node,
        DCAT.byteSize.asNode(),
        NodeFactory.createLiteralDT(
            Long.toString(file.sizeBytes()), XSDDatatype.XSDnonNegativeInteger));
    file.licence().ifPresent(one -> say(node, DCTerms.license.asNode(), iri(one.url())));
  }

  private void sayTexts(Node subject, Node property, Map<Language, String> texts) {
    texts.forEach((language, text) -> say(subject, property, tagged(text, language)));
  }

  private void say(Node subject, Node property, Node object) {
    triples.add(Triple.create(subject, property, object));
  }

  private static Node iri(String address) {
    return NodeFactory.createURI(address);
  }

  private static Node text(String text) {
    return NodeFactory.createLiteralString(text);
  }

  private static Node tagged(String text, Language language) {
    return NodeFactory.createLiteralLang(text, language.tag());
  }
}
