package mizan.platform.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import mizan.platform.bodies.PublicBody;
import mizan.platform.portals.Portal;
import mizan.platform.reports.document.Block;
import mizan.platform.reports.document.Block.Heading;
import mizan.platform.reports.document.Document;
import mizan.platform.reports.sections.Material;
import mizan.platform.reports.sections.PortalsSection;
import mizan.platform.web.Fact;
import mizan.platform.web.Language;
import mizan.platform.web.Problem;
import org.springframework.stereotype.Component;

/// Writes the sheet on a public body: how its portals stand in the newest edition, on one page.
@Component
class BodySheets {
  private final Reports reports;
  private final EditionReport report;
  private final EditionReport.Ground ground;

  BodySheets(Reports reports, EditionReport report, EditionReport.Ground ground) {
    this.reports = reports;
    this.report = report;
    this.ground = ground;
  }

  /// @throws Problem when there is no such body, or none of its portals was measured
  Document of(String slug, Language language) {
    var body =
        ground.bodies().find(slug).orElseThrow(() -> Problem.notFound("reports.no-sheet", slug));
    var own =
        ground.portals().list().stream()
            .filter(portal -> portal.body().equals(slug))
            .map(Portal::slug)
            .collect(Collectors.toSet());
    var current =
        reports.findCurrent().orElseThrow(() -> Problem.notFound("reports.no-sheet", slug));
    var from = report.material(current, language);
    var standings =
        from.standings().stream().filter(portal -> own.contains(portal.slug())).toList();
    if (standings.isEmpty()) {
      throw Problem.notFound("reports.no-sheet", slug);
    }
    var blocks = new ArrayList<Block>();
    for (var portal : standings) {
      blocks.add(
          new Heading(
              1, "portal-" + portal.slug(), portal.title().in(language), !blocks.isEmpty()));
      blocks.addAll(PortalsSection.inShort(from, portal));
    }
    return new Document(
        body.name().in(language),
        ground.country().name().in(language),
        current.report().notice().getOrDefault(language.code(), ""),
        facts(from, body),
        blocks);
  }

  private static List<Fact> facts(Material from, PublicBody body) {
    var words = from.words();
    var report = from.current().report();
    var facts = new ArrayList<Fact>();
    facts.add(
        new Fact(
            words.text("document.group.kinds.column"),
            words.text("bodies.kind." + body.kind().code())));
    var sector = body.sector();
    if (sector != null) {
      facts.add(
          new Fact(
              words.text("document.group.sectors.column"),
              words.text("bodies.sector." + sector.code())));
    }
    facts.add(
        new Fact(
            words.text("document.edition", from.current().edition().number()),
            words.formats().date(LocalDate.parse(report.run().measuredOn()))));
    return facts;
  }
}
