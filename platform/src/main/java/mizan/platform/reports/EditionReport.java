package mizan.platform.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mizan.platform.bodies.Bodies;
import mizan.platform.editions.PublicReplies;
import mizan.platform.portals.Portals;
import mizan.platform.reports.document.Block;
import mizan.platform.reports.document.Document;
import mizan.platform.reports.sections.BodiesSection;
import mizan.platform.reports.sections.ContestedSection;
import mizan.platform.reports.sections.LimitsAnnex;
import mizan.platform.reports.sections.Material;
import mizan.platform.reports.sections.MethodologyAnnex;
import mizan.platform.reports.sections.PortalsSection;
import mizan.platform.reports.sections.ProgressSection;
import mizan.platform.reports.sections.RankingSection;
import mizan.platform.reports.sections.ResultsSection;
import mizan.platform.reports.sections.SummarySection;
import mizan.platform.web.Country;
import mizan.platform.web.Dictionaries;
import mizan.platform.web.Fact;
import mizan.platform.web.Language;
import org.springframework.stereotype.Component;

/// Writes the report on an edition, once for the page and the word processor.
@Component
class EditionReport {
  private final Reports reports;
  private final Standings standings;
  private final PublicReplies replies;
  private final Ground ground;

  EditionReport(Reports reports, Standings standings, PublicReplies replies, Ground ground) {
    this.reports = reports;
    this.standings = standings;
    this.replies = replies;
    this.ground = ground;
  }

  /// What a report is told about the country, and in which words.
  @Component
  record Ground(Country country, Portals portals, Bodies bodies, Dictionaries dictionaries) {}

  Document of(Evaluated evaluated, Language language) {
    var from = material(evaluated, language);
    var blocks = new ArrayList<Block>();
    Stream.of(
            SummarySection.of(from),
            RankingSection.of(from),
            ResultsSection.of(from),
            BodiesSection.of(from),
            ProgressSection.of(from),
            PortalsSection.of(from),
            ContestedSection.of(from),
            MethodologyAnnex.of(from),
            LimitsAnnex.of(from))
        .forEach(blocks::addAll);
    return new Document(
        from.words().text("document.title", evaluated.edition().number()),
        ground.country.name().in(language),
        evaluated.report().notice().getOrDefault(language.code(), ""),
        facts(from),
        blocks);
  }

  Material material(Evaluated evaluated, Language language) {
    return new Material(
        ground.dictionaries.in(language),
        evaluated,
        reports.history(evaluated),
        standings.list(evaluated),
        replies.list(evaluated.edition()));
  }

  private static List<Fact> facts(Material from) {
    var words = from.words();
    var report = from.current().report();
    return List.of(
        new Fact(
            words.text("document.edition-column"),
            words.formats().number(from.current().edition().number())),
        new Fact(
            words.text("document.measured-on"),
            words.formats().date(LocalDate.parse(report.run().measuredOn()))),
        new Fact(
            words.text("document.by-methodology"),
            report.methodology().id() + " " + report.methodology().version()),
        new Fact(words.text("document.engine"), report.run().engine()));
  }
}
