package mizan.engine.reporting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mizan.engine.advice.Recommendation;
import mizan.engine.methodology.Methodology;
import mizan.engine.results.Keys;
import mizan.engine.scoring.PortalScore;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// A report as JSON. Shapes: documented in `help/report.md`; numbers are unrounded.
public final class ReportJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ReportJson() {}

  public static String write(Report report) {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(of(report));
  }

  /// The report as plain maps and lists.
  public static Map<String, Object> of(Report report) {
    var json = new LinkedHashMap<String, Object>();
    if (!report.notice().isEmpty()) {
      json.put("notice", report.notice());
    }
    json.put("run", report.run());
    json.put("methodology", methodology(report.methodology()));
    json.put("complete", report.complete());
    json.put("evidenceHead", report.evidenceHead());
    if (!report.setAside().isEmpty()) {
      json.put("setAside", report.setAside());
    }
    if (report.hasJudged()) {
      json.put("judged", report.judged());
    }
    json.put("portals", report.portals().stream().map(p -> portal(p, report)).toList());
    json.put("criteria", criteria(report.methodology()));
    json.put("recommendations", report.recommendations().stream().map(ReportJson::of).toList());
    return json;
  }

  private static Map<String, Object> methodology(Methodology methodology) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", methodology.id());
    json.put("version", methodology.version());
    json.put("title", methodology.title());
    json.put("gates", methodology.gates());
    json.put("levels", methodology.levels());
    return json;
  }

  /// One portal of the report.
  public static Map<String, @Nullable Object> portal(PortalScore score, Report report) {
    var portal = score.portal();
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("slug", portal.slug());
    json.put("address", portal.address());
    json.put("kind", portal.kind());
    json.put("complete", portal.complete());
    json.put("confidence", portal.found() ? "found" : "declared");
    json.put("problems", portal.problems());
    json.put("announced", portal.announced());
    json.put("datasets", portal.datasets());
    json.put("distributions", portal.distributions());
    json.put("files", portal.files());
    var evidence = portal.evidence();
    json.put("evidence", evidence == null ? null : evidence.told());
    json.put("rank", score.rank());
    json.put("unranked", score.unranked() == null ? null : Codes.of(score.unranked()));
    json.put("score", score.score());
    json.put("margin", score.margin());
    json.put("near", score.near());
    json.put("coverage", score.coverage());
    if (report.hasJudged()) {
      json.put("measuredPart", score.measured());
      json.put("judgedPart", score.judged());
    }
    json.put("level", score.level());
    json.put("dimensions", score.dimensions());
    json.put("histogram", score.histogram());
    json.put("criteria", score.criteria());
    json.put("findings", portal.findingCounts());
    json.put("mqa", mqa(score, report));
    json.put("dcatApConformant", score.conformant());
    json.put("dcatApConformantIfDownloadUrlIsAccessUrl", score.conformantIfCopied());
    return json;
  }

  private static Map<String, @Nullable Object> mqa(PortalScore score, Report report) {
    var mqa = score.mqa();
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("profile", report.run().mqaProfile());
    json.put("options", report.run().mqaOptions());
    json.put("links", report.run().links());
    json.put("score", mqa.score());
    json.put("attainable", mqa.attainable());
    json.put("rating", mqa.rating());
    json.put("dimensions", mqa.dimensions());
    json.put("indicators", mqa.indicators());
    return json;
  }

  private static List<Map<String, Object>> criteria(Methodology methodology) {
    var criteria = new ArrayList<Map<String, Object>>();
    for (var point : methodology.points()) {
      var json = new LinkedHashMap<String, Object>();
      json.put("code", point.criterion());
      json.put("dimension", point.dimension());
      json.put("points", point.points());
      json.put("judged", point.judged());
      var names = new LinkedHashMap<String, String>();
      Words.LANGUAGES.forEach(l -> names.put(l, Codes.name(point.criterion(), l)));
      json.put("name", names);
      criteria.add(json);
    }
    return criteria;
  }

  private static Map<String, @Nullable Object> of(Recommendation recommendation) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    var key = recommendation.firstKey();
    json.put("portal", recommendation.portal());
    json.put("criterion", recommendation.criterion());
    json.put("indicator", recommendation.indicator());
    json.put("gain", recommendation.gain());
    json.put("effort", recommendation.effort().name());
    json.put("datasets", recommendation.datasets());
    json.put("first", recommendation.first());
    json.put("firstKey", key == null ? null : Keys.text(key));
    return json;
  }
}
