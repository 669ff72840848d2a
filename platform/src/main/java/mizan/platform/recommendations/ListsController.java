package mizan.platform.recommendations;

import static java.nio.charset.StandardCharsets.UTF_8;

import mizan.engine.reporting.Csv;
import mizan.engine.results.DatasetRows.Wanted;
import mizan.engine.results.Keys;
import mizan.platform.bodies.Bodies;
import mizan.platform.editions.Editions;
import mizan.platform.methodologies.Terms;
import mizan.platform.recommendations.Recommendation.State;
import mizan.platform.reports.Reports;
import mizan.platform.web.Language;
import mizan.platform.web.Problem;
import mizan.platform.web.Trilingual;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Hands out recommendations, and the datasets that one is about, for spreadsheets; the same in
/// every language.
@RestController
class ListsController {
  private static final int MOST = 100_000;

  private final Recommendations recommendations;
  private final Bodies bodies;
  private final Editions editions;
  private final Reports reports;

  ListsController(
      Recommendations recommendations, Bodies bodies, Editions editions, Reports reports) {
    this.recommendations = recommendations;
    this.bodies = bodies;
    this.editions = editions;
    this.reports = reports;
  }

  @GetMapping("/recommendations.csv")
  ResponseEntity<String> all() {
    var out = new StringBuilder(Csv.BYTE_ORDER_MARK);
    out.append(
        Csv.line(
            "recommendation",
            "body",
            "body_ar",
            "body_fr",
            "criterion",
            "indicator",
            "what_ar",
            "what_fr",
            "what_en",
            "state",
            "planned",
            "made_in_edition",
            "measured_in_edition",
            "failing",
            "applicable",
            "wholly_measured",
            "gain",
            "effort"));
    for (var followed : recommendations.list()) {
      var one = followed.recommendation();
      var name =
          bodies.find(one.body()).map(body -> body.name()).orElse(Trilingual.same(one.body()));
      out.append(
          Csv.line(
              one.id(),
              one.body(),
              name.ar(),
              name.fr(),
              one.cause().criterion(),
              one.cause().indicator(),
              what(one.cause(), Language.ARABIC),
              what(one.cause(), Language.FRENCH),
              what(one.cause(), Language.ENGLISH),
              one.state().code(),
              one.state() == State.PLANNED ? one.planned() : null,
              one.made(),
              followed.edition(),
              followed.failing(),
              followed.applicable(),
              followed.measured(),
              followed.gain(),
              followed.effort()));
    }
    return csv("mizan-recommendations.csv", out);
  }

  private static String what(Cause cause, Language language) {
    return Terms.in(language).subject(cause.criterion(), cause.indicator());
  }

  /// The datasets that fail in the edition that measured last.
  @GetMapping("/recommendations/{id}/datasets.csv")
  ResponseEntity<String> datasets(@PathVariable String id) {
    var followed =
        recommendations.find(id).orElseThrow(() -> Problem.notFound("recommendations.none-such"));
    var edition =
        editions
            .find(followed.edition())
            .orElseThrow(() -> Problem.notFound("recommendations.none-such"));
    var evaluated = reports.of(edition);
    var site = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    var failing = followed.recommendation().cause().failing();
    var out = new StringBuilder(Csv.BYTE_ORDER_MARK);
    out.append(
        Csv.line("portal", "dataset_key", "identifier", "title", "publisher", "score", "address"));
    for (var measurement : recommendations.measurements(id)) {
      if (measurement.edition() == followed.edition() && measurement.applicable() > 1) {
        var slug = measurement.portal();
        var wanted = new Wanted("", failing, "fr", false, false, 0, MOST);
        evaluated
            .findRows(slug)
            .ifPresent(rows ->
                rows.list(wanted)
                    .rows()
                    .forEach(row -> {
                      var key = Keys.text(row.key());
                      out.append(
                          Csv.line(
                              slug,
                              key,
                              row.id(),
                              row.title(),
                              row.publisher(),
                              row.score(),
                              site + "/fr/portals/" + slug + "/datasets/" + key));
                    }));
      }
    }
    return csv("mizan-" + id + ".csv", out);
  }

  private static ResponseEntity<String> csv(String name, StringBuilder out) {
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", UTF_8))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(out.toString());
  }
}
