package mizan.platform.inventory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mizan.platform.inventory.Asset.State;
import mizan.platform.inventory.Asset.Verb;
import mizan.platform.inventory.pages.AssetPage;
import mizan.platform.web.Trilingual;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes the page of one record, as much of it as its reader may know.
@Component
class RecordView {
  private final Inventory inventory;
  private final Judging judging;
  private final Shelves shelves;
  private final Rights rights;
  private final Naming naming;

  RecordView(Inventory inventory, Judging judging, Shelves shelves, Rights rights, Naming naming) {
    this.inventory = inventory;
    this.judging = judging;
    this.shelves = shelves;
    this.rights = rights;
    this.naming = naming;
  }

  /// What is left of a record of which only the title is public.
  static Content titleOf(Asset asset) {
    return new Content(
        asset.content().answers().entrySet().stream()
            .filter(answer -> AssetField.TITLE.keys().contains(answer.getKey()))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  /// @param priority null when it is not ranked
  AssetPage of(Asset asset, AssetPage.@Nullable Priority priority) {
    var all = rights.mayReadAll(asset);
    var inside = rights.isInside(asset.body());
    var decisions = all ? judging.decisions(asset) : List.<Decision>of();
    var terms = asset.terms();
    return new AssetPage(
        asset.id(),
        asset.body(),
        naming.body(asset.body()),
        asset.title(),
        asset.state().code(),
        terms.visibility().code(),
        terms.ground().isEmpty() ? null : naming.ground(terms.ground()),
        all ? asset.content() : titleOf(asset),
        all ? system(asset).orElse(null) : null,
        all
            ? new AssetPage.Promise(
                terms.quarter(), terms.responsible(), terms.declared(), terms.heir())
            : new AssetPage.Promise("", "", "", ""),
        all ? axes(asset, inside) : List.of(),
        decisions.reversed().stream()
            .filter(Decision::isSigned)
            .findFirst()
            .map(decision -> decided(decision, inside))
            .orElse(null),
        decisions.reversed().stream()
            .findFirst()
            .filter(decision -> inside && !decision.isSigned())
            .map(decision -> decided(decision, true))
            .orElse(null),
        priority,
        all ? shelves.links().list(asset.body(), asset.number()) : List.of(),
        all ? inventory.steps(asset) : List.of(),
        all ? versions(asset) : List.of(),
        asset.version(),
        inside ? verbs(asset) : List.of(),
        inside ? mine(asset) : List.of());
  }

  private Optional<AssetPage.KeptIn> system(Asset asset) {
    var named = asset.content().get(AssetField.SYSTEM);
    return named.isEmpty()
        ? Optional.empty()
        : shelves
            .systems()
            .find(asset.body(), Integer.parseInt(named))
            .map(system -> new AssetPage.KeptIn(system.id(), system.name()));
  }

  /// What the reader, who is inside, may do about a record now.
  List<String> verbs(Asset asset) {
    var state = asset.state();
    if (state.isOver()) {
      return List.of();
    }
    var verbs = new ArrayList<String>(List.of("edit"));
    if (Verb.ASSESS.isPossible(state)) {
      verbs.add("assess");
    }
    if (state == State.UNDER_ASSESSMENT) {
      verbs.add("review");
    }
    if (Verb.DECIDE.isPossible(state)) {
      verbs.add("propose");
      proposal(asset)
          .filter(proposed -> !proposed.proposedBy().equals(rights.person()))
          .ifPresent(_ -> verbs.add("sign"));
    }
    judging
        .findDecision(asset)
        .filter(_ -> state != State.UNDER_ASSESSMENT && state != State.ASSESSED)
        .ifPresent(decision -> {
          if (decision.outcome().isOpening() && Verb.SCHEDULE.isPossible(state)) {
            verbs.add("schedule");
          }
          if ((decision.outcome().isOpening() || decision.outcome() == Decision.Outcome.RESTRICTED)
              && Verb.DECLARE.isPossible(state)) {
            verbs.add("declare");
          }
        });
    if (Verb.REOPEN.isPossible(state)) {
      verbs.add("reopen");
    }
    verbs.addAll(List.of("show", "merge", "withdraw"));
    return verbs;
  }

  private Optional<Decision> proposal(Asset asset) {
    return judging.decisions(asset).reversed().stream()
        .findFirst()
        .filter(decision -> !decision.isSigned());
  }

  private List<String> mine(Asset asset) {
    if (asset.state() != State.UNDER_ASSESSMENT) {
      return List.of();
    }
    return judging.assessments(asset).stream()
        .filter(each -> rights.isOfTheUnit() || each.reviewer().equals(rights.person()))
        .map(each -> each.axis().code())
        .toList();
  }

  private List<AssetPage.Axis> axes(Asset asset, boolean inside) {
    return judging.assessments(asset).stream()
        .map(each -> {
          var ground = naming.grounds().find(each.ground());
          return new AssetPage.Axis(
              each.axis().code(),
              outcome(each),
              ground.map(LegalGround::name).orElse(null),
              ground.map(LegalGround::act).orElse(null),
              each.evidence(),
              each.mitigation(),
              each.asked(),
              each.due(),
              each.again(),
              each.on(),
              inside ? rights.name(each.reviewer()) : "");
        })
        .toList();
  }

  private String outcome(Assessment assessment) {
    var outcome = assessment.outcome();
    if (outcome == null) {
      return "waiting";
    }
    return assessment.isUnanswered(naming.grounds().today()) ? "unanswered" : outcome.code();
  }

  private AssetPage.Decided decided(Decision decision, boolean inside) {
    return new AssetPage.Decided(
        decision.outcome().code(),
        decision.grounds().stream()
            .map(code ->
                new AssetPage.Ground(
                    naming.ground(code),
                    naming.grounds().find(code).map(LegalGround::act).orElse(Trilingual.same(""))))
            .toList(),
        decision.reason(),
        decision.partial(),
        decision.appeal().isEmpty()
            ? naming.grounds().appeal()
            : Trilingual.same(decision.appeal()),
        decision.from(),
        decision.review(),
        inside ? decision.note() : "",
        inside ? people(decision) : "",
        decision.signed());
  }

  private String people(Decision decision) {
    return Stream.of(decision.proposedBy(), decision.signedBy())
        .filter(person -> !person.isEmpty())
        .map(rights::name)
        .collect(Collectors.joining(" · "));
  }

  private List<AssetPage.Version> versions(Asset asset) {
    var kept = inventory.versions(asset);
    var versions = new ArrayList<AssetPage.Version>();
    var before = new Content(Map.of());
    for (var version : kept) {
      versions.add(
          new AssetPage.Version(
              version.version(), version.at(), version.content().changedSince(before)));
      before = version.content();
    }
    return versions;
  }

  /// What is known already of what a form asks.
  Map<String, String> known(Asset asset, String verb, String axis) {
    var known = new HashMap<String, String>();
    var terms = asset.terms();
    switch (verb) {
      case "schedule" -> {
        known.put("quarter", terms.quarter());
        known.put("responsible", terms.responsible());
      }
      case "declare" -> known.put("address", terms.declared());
      case "show" -> {
        known.put("visibility", terms.visibility().code());
        known.put("ground", terms.ground());
      }
      case "review" ->
          judging.assessments(asset).stream()
              .filter(each -> each.axis().code().equals(axis))
              .forEach(each -> put(known, each));
      case "propose" ->
          judging.decisions(asset).reversed().stream()
              .findFirst()
              .ifPresent(decision -> put(known, decision));
      default -> {} // the others ask for nothing that is known
    }
    return known;
  }

  private static void put(Map<String, String> known, Assessment assessment) {
    var outcome = assessment.outcome();
    known.put("outcome", outcome == null ? "" : outcome.code());
    known.put("ground", assessment.ground());
    known.put("evidence", assessment.evidence());
    known.put("mitigation", assessment.mitigation());
    known.put("asked", assessment.asked());
    known.put("due", text(assessment.due()));
    known.put("again", text(assessment.again()));
  }

  private static void put(Map<String, String> known, Decision decision) {
    known.put("outcome", decision.outcome().code());
    known.put("ground", String.join(" ", decision.grounds()));
    known.put("reason-ar", decision.reason().ar());
    known.put("reason-fr", decision.reason().fr());
    known.put("reason-en", decision.reason().en());
    known.put("partial", decision.partial());
    known.put("appeal", decision.appeal());
    known.put("from", text(decision.from()));
    known.put("review", text(decision.review()));
    known.put("note", decision.note());
  }

  private static String text(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }
}
