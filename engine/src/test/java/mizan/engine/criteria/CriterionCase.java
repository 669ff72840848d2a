package mizan.engine.criteria;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import mizan.engine.Cases;
import mizan.engine.Examiner;
import mizan.engine.Harvested;
import mizan.engine.criteria.Setting.Links;
import mizan.engine.dcat.Conformance;
import mizan.engine.mqa.Assessor;
import mizan.engine.mqa.Profile;
import mizan.engine.probing.LinkState;
import mizan.engine.probing.LinkVerdict;

/// A case of `criteria/<code>/*.yaml`: what is given, and the verdict it must get.
///
/// @param given a CKAN package, the facts of a portal, or a [file][CaseFile]
/// @param verdict a number, `not-applicable` or `unknown`
/// @param findings the code, the locator (`at`) and the arguments of each
record CriterionCase(
    Criterion criterion,
    String name,
    Map<?, ?> given,
    Setting setting,
    Object verdict,
    List<Map<String, String>> findings) {

  /// Every case of a criterion.
  static List<CriterionCase> of(Criterion criterion) {
    try (var files = Files.list(Cases.FOLDER.resolve("criteria").resolve(criterion.code()))) {
      return files.sorted().flatMap(Cases::read).map(one -> read(criterion, one)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The answer of the engine.
  Verdict examined() {
    return switch (criterion) {
      case Criterion.OfPortal portal -> portal.examine(facts(), setting);
      case Criterion.OfDataset _, Criterion.OfFile _ -> {
        var assessor = new Assessor(Profile.EU, setting.links(), Conformance::violations);
        var examined = new Examiner(setting, assessor).examine(Harvested.ckan(given));
        yield examined.verdicts().get(Criteria.perDataset().indexOf(criterion));
      }
      case Criterion.OfContent content ->
          given.get("link") instanceof String state
              ? content.examine(new Unopened(0, link(state)), setting)
              : content.examine(CaseFile.opened(given), setting);
      case Criterion.OverCatalogue over -> throw new AssertionError(over + " has no cases");
    };
  }

  /// A finding as cases write it.
  static Map<String, String> written(Finding finding) {
    var written = new TreeMap<>(finding.arguments());
    written.put("code", finding.code());
    written.put("at", finding.where().locator());
    return written;
  }

  private LinkVerdict link(String state) {
    return new LinkVerdict(
        LinkState.valueOf(state.toUpperCase(Locale.ROOT).replace('-', '_')),
        !Boolean.FALSE.equals(given.get("counted")),
        given.get("tries") instanceof Integer tries ? tries : 1,
        given.get("since") instanceof String since ? since : "",
        0,
        given.get("detail") instanceof String detail ? detail : "",
        "",
        "");
  }

  private PortalFacts facts() {
    var languages = new TreeMap<String, Double>();
    if (given.get("languages") instanceof Map<?, ?> shares) {
      shares.forEach((key, value) -> languages.put((String) key, (Double) value));
    }
    return new PortalFacts(
        given.get("announced") instanceof Integer announced ? announced.longValue() : null,
        ((Integer) Cases.get(given, "obtained")).longValue(),
        Boolean.TRUE.equals(given.get("living")),
        given.get("export") instanceof String export ? PortalFacts.Export.valueOf(export) : null,
        given.get("fault") instanceof String fault ? fault : null,
        languages,
        given.get("asked") instanceof Integer asked
            ? new Questions(asked, (Integer) Cases.get(given, "answered"))
            : null);
  }

  private static CriterionCase read(Criterion criterion, Map<?, ?> map) {
    var setting = map.get("setting") instanceof Map<?, ?> given ? given : Map.of();
    var findings = new ArrayList<Map<String, String>>();
    if (map.get("findings") instanceof List<?> given) {
      for (var one : given) {
        var finding = new TreeMap<String, String>();
        ((Map<?, ?>) one).forEach((key, value) -> finding.put((String) key, String.valueOf(value)));
        findings.add(finding);
      }
    }
    return new CriterionCase(
        criterion,
        (String) Cases.get(map, "name"),
        (Map<?, ?>) Cases.get(map, "given"),
        new Setting(
            setting.get("languages") instanceof List<?> codes
                ? codes.stream().map(String.class::cast).toList()
                : List.of(),
            LocalDate.parse(setting.get("today") instanceof String day ? day : "2026-11-23"),
            Links.UNMEASURED),
        Cases.get(map, "verdict"),
        findings);
  }
}
