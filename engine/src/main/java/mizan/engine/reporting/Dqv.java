package mizan.engine.reporting;

import java.net.URI;
import java.util.Locale;
import java.util.stream.Collectors;
import mizan.engine.mqa.Indicator;
import mizan.engine.results.Judged;
import mizan.engine.scoring.PortalScore;

/// A report as DQV (W3C Data Quality Vocabulary) in Turtle.
///
/// Metrics of the European assessment have the URIs of the piveau vocabulary; values of indicators
/// are shares of datasets. Measurements are computed on the portal's address as its catalogue.
final class Dqv {
  private static final String MIZAN = "urn:mizan:criterion:";

  /// Measurements that people made are told from those of programs by this activity.
  private static final String JUDGING =
      """

      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      @prefix dcterms: <http://purl.org/dc/terms/> .
      <urn:mizan:activity:judging> a prov:Activity ; prov:wasAssociatedWith <urn:mizan:agent:assessors> .
      <urn:mizan:agent:assessors> a prov:Agent ; rdfs:comment "People, not a program." .
      """;

  private Dqv() {}

  static String write(Report report) {
    var out = new StringBuilder();
    out.append("@prefix dqv: <http://www.w3.org/ns/dqv#> .\n");
    out.append("@prefix prov: <http://www.w3.org/ns/prov#> .\n");
    out.append("@prefix dcat: <http://www.w3.org/ns/dcat#> .\n");
    out.append("@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n");
    out.append("@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n\n");
    for (var point : report.methodology().points()) {
      out.append("<" + MIZAN + point.criterion() + "> a dqv:Metric ; skos:prefLabel ");
      for (var language : Words.LANGUAGES) {
        out.append(literal(Codes.name(point.criterion(), language)) + "@" + language);
        out.append(language.equals("en") ? " .\n" : ", ");
      }
    }
    if (report.hasJudged()) {
      out.append(JUDGING);
    }
    report.portals().forEach(score -> portal(score, report, out));
    return out.toString();
  }

  private static void portal(PortalScore score, Report report, StringBuilder out) {
    var catalogue = "<" + address(score.portal().address()) + ">";
    out.append("\n" + catalogue + " a dcat:Catalog .\n");
    var mqa = score.mqa();
    for (var indicator : Indicator.values()) {
      var value = mqa.indicators().get(indicator.metric());
      if (value != null) {
        measurement(catalogue, Indicator.METRIC_NAMESPACE + indicator.metric(), value, report, out);
      }
    }
    if (mqa.score() != null) {
      measurement(catalogue, Indicator.METRIC_NAMESPACE + "scoring", mqa.score(), report, out);
    }
    score
        .criteria()
        .forEach((code, criterion) -> {
          if (criterion.judged()) {
            report
                .findJudged(score.portal().slug(), code)
                .ifPresent(value -> judgement(catalogue, value, out));
          } else if (criterion.value() != null) {
            measurement(catalogue, MIZAN + code, criterion.value(), report, out);
          }
        });
  }

  private static void measurement(
      String catalogue, String metric, double value, Report report, StringBuilder out) {
    out.append("[] a dqv:QualityMeasurement ; dqv:computedOn " + catalogue);
    out.append(" ; dqv:isMeasurementOf <" + metric + "> ; dqv:value \"");
    out.append(String.format(Locale.ROOT, "%.6f", value) + "\"^^xsd:double ; ");
    out.append("prov:generatedAtTime \"" + report.run().measuredOn() + "\"^^xsd:date .\n");
  }

  /// What people judged comes out of their activity, and from the evidence that they looked at.
  private static void judgement(String catalogue, Judged.Value value, StringBuilder out) {
    out.append("[] a dqv:QualityMeasurement ; dqv:computedOn " + catalogue);
    out.append(" ; dqv:isMeasurementOf <" + MIZAN + value.criterion() + "> ; dqv:value \"");
    out.append(String.format(Locale.ROOT, "%.6f", value.value()) + "\"^^xsd:double ; ");
    out.append("prov:wasGeneratedBy <urn:mizan:activity:judging> ; prov:wasDerivedFrom ");
    out.append(
        value.evidence().stream()
            .map(address -> "<" + address(address) + ">")
            .collect(Collectors.joining(", ")));
    out.append(" ; rdfs:comment " + literal(value.note()));
    out.append(" ; dcterms:date " + literal(value.decided()) + " .\n");
  }

  /// An address as it may stand between angle brackets; a file gets a `file:` address.
  private static String address(String given) {
    var uri = given.startsWith("http") ? given : java.nio.file.Path.of(given).toUri().toString();
    return URI.create(uri.replaceAll("[<>\"{}|^`\\\\\\s]", "_")).toString();
  }

  private static String literal(String text) {
    return '"'
        + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\r", "\\r").replace("\n", "\\n")
        + '"';
  }
}
