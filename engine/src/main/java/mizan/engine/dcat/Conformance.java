package mizan.engine.dcat;

import static mizan.engine.dcat.Rule.Kind.ANY;
import static mizan.engine.dcat.Rule.Kind.CATALOGUED;
import static mizan.engine.dcat.Rule.Kind.DATE;
import static mizan.engine.dcat.Rule.Kind.DECIMAL;
import static mizan.engine.dcat.Rule.Kind.DURATION;
import static mizan.engine.dcat.Rule.Kind.HEX_BINARY;
import static mizan.engine.dcat.Rule.Kind.LITERAL;
import static mizan.engine.dcat.Rule.Kind.RESOURCE;
import static mizan.engine.dcat.Rule.atMostOne;
import static mizan.engine.dcat.Rule.exactlyOne;
import static mizan.engine.dcat.Rule.many;
import static mizan.engine.dcat.Rule.some;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The mandatory shapes of DCAT-AP 2.1.1 (`dcat-ap_2.1.1_shacl_shapes.ttl`), compiled by hand.
///
/// Gives the same verdict as Apache Jena SHACL with that file, which a differential test proves.
/// Shapes without any constraint (a bare path) are left out: they can never be broken.
public final class Conformance {
  private static final Map<String, NodeShape> SHAPES =
      Map.ofEntries(
          Map.entry(
              Dcat.AGENT,
              NodeShape.of(some(Dcat.NAME, LITERAL), atMostOne(Dcat.DCT + "type", ANY))),
          Map.entry(
              Dcat.CATALOG_RECORD,
              NodeShape.of(
                  exactlyOne(Dcat.FOAF + "primaryTopic", CATALOGUED),
                  exactlyOne(Dcat.MODIFIED, DATE),
                  atMostOne(Dcat.CONFORMS_TO, ANY),
                  atMostOne(Dcat.ISSUED, DATE),
                  atMostOne(Dcat.ADMS + "status", ANY),
                  atMostOne(Dcat.DCT + "source", ANY),
                  many(Dcat.TITLE, LITERAL),
                  many(Dcat.DESCRIPTION, LITERAL))),
          Map.entry(
              Dcat.CATALOG,
              NodeShape.of(
                  atMostOne(Dcat.LICENSE, ANY),
                  atMostOne(Dcat.ISSUED, DATE),
                  atMostOne(Dcat.DCT + "isPartOf", ANY),
                  atMostOne(Dcat.MODIFIED, DATE),
                  atMostOne(Dcat.RIGHTS, ANY),
                  some(Dcat.DESCRIPTION, LITERAL),
                  exactlyOne(Dcat.PUBLISHER, ANY),
                  some(Dcat.TITLE, LITERAL),
                  atMostOne(Dcat.FOAF + "homepage", ANY))),
          Map.entry(Dcat.SKOS + "ConceptScheme", NodeShape.of(some(Dcat.TITLE, LITERAL))),
          Map.entry(Dcat.SKOS + "Concept", NodeShape.of(some(Dcat.SKOS + "prefLabel", LITERAL))),
          Map.entry(
              Dcat.SPDX + "Checksum",
              NodeShape.of(
                  exactlyOne(Dcat.SPDX + "algorithm", ANY),
                  exactlyOne(Dcat.SPDX + "checksumValue", HEX_BINARY))),
          Map.entry(
              Dcat.DATA_SERVICE,
              NodeShape.of(
                  some(Dcat.TITLE, LITERAL),
                  some(Dcat.NAMESPACE + "endpointURL", RESOURCE),
                  many(Dcat.DESCRIPTION, LITERAL),
                  many(Dcat.NAMESPACE + "endpointDescription", RESOURCE),
                  atMostOne(Dcat.LICENSE, ANY),
                  atMostOne(Dcat.ACCESS_RIGHTS, ANY))),
          Map.entry(Dcat.DATASET, dataset()),
          Map.entry(Dcat.DISTRIBUTION_CLASS, distribution()),
          Map.entry(Dcat.ADMS + "Identifier", NodeShape.of(atMostOne(Dcat.SKOS + "notation", ANY))),
          Map.entry(
              Dcat.LOCATION,
              NodeShape.of(
                  atMostOne(Dcat.BBOX, LITERAL),
                  atMostOne(Dcat.NAMESPACE + "centroid", LITERAL),
                  atMostOne(Dcat.LOCN + "geometry", LITERAL))),
          Map.entry(
              Dcat.PERIOD,
              NodeShape.of(
                  atMostOne(Dcat.END_DATE, DATE),
                  atMostOne(Dcat.TIME + "hasBeginning", ANY),
                  atMostOne(Dcat.TIME + "hasEnd", ANY),
                  atMostOne(Dcat.START_DATE, DATE))),
          Map.entry(
              Dcat.NAMESPACE + "Relationship",
              NodeShape.of(
                  some(Dcat.DCT + "relation", ANY), some(Dcat.NAMESPACE + "hadRole", ANY))));

  /// The one algorithm that DCAT-AP 2.1.1 allows for a checksum.
  private static final String SHA1 = Dcat.SPDX + "checksumAlgorithm_sha1";

  private Conformance() {}

  /// Every breach in the description that starts at this node; empty when it conforms.
  public static List<Violation> violations(Thing description) {
    var violations = new ArrayList<Violation>();
    visit(description, Collections.newSetFromMap(new IdentityHashMap<>()), violations);
    return violations;
  }

  private static void visit(Thing thing, Set<Thing> seen, List<Violation> violations) {
    if (!seen.add(thing)) {
      return;
    }
    for (var i = 0; i < thing.size(); i++) {
      if (!(thing.value(i) instanceof Thing value)) {
        continue;
      }
      var type = value.iri();
      if (type != null && thing.property(i).equals(Dcat.TYPE)) {
        if (value.size() == 0) {
          check(thing, type, violations);
        } else {
          classes(value).forEach(each -> check(thing, each, violations));
        }
      }
      if (value.size() > 0) {
        visit(value, seen, violations);
      }
    }
  }

  /// A class and, where the description itself says so, the classes above it.
  private static Set<String> classes(Thing type) {
    var classes = new HashSet<String>();
    var open = new ArrayDeque<Thing>(List.of(type));
    while (!open.isEmpty()) {
      var one = open.pop();
      if (one.iri() != null && classes.add(one.iri())) {
        for (var above : one.all(Dcat.SUB_CLASS_OF)) {
          if (above instanceof Thing superclass) {
            open.push(superclass);
          }
        }
      }
    }
    return classes;
  }

  private static void check(Thing thing, String type, List<Violation> violations) {
    var shape = SHAPES.get(type);
    if (shape != null) {
      shape.check(thing, violations);
    }
    if (type.equals(Dcat.SPDX + "Checksum")) {
      checkAlgorithm(thing, violations);
    }
  }

  private static void checkAlgorithm(Thing checksum, List<Violation> violations) {
    var algorithms = checksum.all(Dcat.SPDX + "algorithm");
    var named =
        algorithms.stream().anyMatch(term -> term instanceof Thing t && SHA1.equals(t.iri()));
    if (!named) {
      violations.add(new Violation(Dcat.SPDX + "algorithm", "hasValue"));
    }
  }

  private static NodeShape dataset() {
    return NodeShape.of(
        some(Dcat.DESCRIPTION, LITERAL),
        some(Dcat.TITLE, LITERAL),
        many(Dcat.IDENTIFIER, LITERAL),
        many(Dcat.KEYWORD, LITERAL),
        atMostOne(Dcat.PUBLISHER, ANY),
        atMostOne(Dcat.ACCESS_RIGHTS, ANY),
        atMostOne(Dcat.ACCRUAL_PERIODICITY, ANY),
        atMostOne(Dcat.ISSUED, DATE),
        atMostOne(Dcat.MODIFIED, DATE),
        many(Dcat.DCT + "relation", RESOURCE),
        atMostOne(Dcat.OWL + "versionInfo", LITERAL),
        many(Dcat.ADMS + "versionNotes", LITERAL),
        many("http://purl.org/dc/elements/1.1/isReferencedBy", RESOURCE),
        atMostOne(Dcat.NAMESPACE + "temporalResolution", DURATION),
        atMostOne(Dcat.NAMESPACE + "spatialResolutionInMeters", DECIMAL));
  }

  private static NodeShape distribution() {
    return NodeShape.of(
        atMostOne(Dcat.ISSUED, DATE),
        atMostOne(Dcat.MODIFIED, DATE),
        atMostOne(Dcat.RIGHTS, ANY),
        many(Dcat.TITLE, LITERAL),
        atMostOne(Dcat.SPDX + "checksum", ANY),
        atMostOne(Dcat.ADMS + "status", ANY),
        atMostOne(Dcat.BYTE_SIZE, DECIMAL),
        many(Dcat.DOWNLOAD_URL, RESOURCE),
        atMostOne(Dcat.MEDIA_TYPE, ANY),
        atMostOne(Dcat.ODRL + "hasPolicy", ANY),
        atMostOne(Dcat.NAMESPACE + "compressFormat", ANY),
        atMostOne(Dcat.NAMESPACE + "packageFormat", ANY),
        atMostOne(Dcat.NAMESPACE + "temporalResolution", DURATION),
        atMostOne(Dcat.NAMESPACE + "spatialResolutionInMeters", DECIMAL),
        some(Dcat.ACCESS_URL, RESOURCE),
        many(Dcat.DESCRIPTION, LITERAL),
        atMostOne(Dcat.DCATAP + "availability", ANY),
        atMostOne(Dcat.FORMAT, ANY),
        atMostOne(Dcat.LICENSE, ANY));
  }
}
