package mizan.platform.inventory;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mizan.platform.inventory.pages.SystemFormPage;
import mizan.platform.inventory.pages.SystemPage;
import mizan.platform.inventory.pages.SystemsPage;
import mizan.platform.web.Forms;
import mizan.platform.web.Forms.Refusal;
import mizan.platform.web.Language;
import mizan.platform.web.PageController;
import mizan.platform.web.Problem;
import mizan.platform.web.Trilingual;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Opens the systems in which bodies keep data, and takes what bodies say of theirs.
@PageController
class SystemsController {
  private final Systems systems;
  private final Inventory inventory;
  private final InventoryView view;
  private final Rights rights;
  private final Forms forms;

  SystemsController(
      Systems systems, Inventory inventory, InventoryView view, Rights rights, Forms forms) {
    this.systems = systems;
    this.inventory = inventory;
    this.view = view;
    this.rights = rights;
    this.forms = forms;
  }

  @GetMapping("/inventory-systems")
  SystemsPage list(Language language) {
    var records =
        inventory.list().stream()
            .collect(Collectors.groupingBy(SystemsController::system, Collectors.counting()));
    var lines =
        systems.list().stream()
            .map(system ->
                new SystemsPage.Line(
                    system.id(),
                    system.name(),
                    system.body(),
                    view.naming().body(system.body()),
                    system.vendor(),
                    records.getOrDefault(system.id(), 0L)))
            .toList();
    return new SystemsPage(
        lines,
        lines.stream().filter(line -> line.records() == 0).count(),
        !view.mine(language).isEmpty());
  }

  /// The id of the system that a record names; "" without one.
  private static String system(Asset asset) {
    var named = asset.content().get(AssetField.SYSTEM);
    return named.isEmpty() ? "" : asset.body() + "." + named;
  }

  @GetMapping("/inventory-systems/{id}")
  SystemPage show(@PathVariable String id) {
    var system = require(id);
    return new SystemPage(
        id,
        system.name(),
        system.body(),
        view.naming().body(system.body()),
        system.purpose(),
        system.vendor(),
        system.declaration(),
        inventory.list().stream()
            .filter(rights::mayReadAll)
            .filter(asset -> system(asset).equals(id))
            .map(asset -> new SystemPage.Kept(asset.id(), asset.title(), asset.state().code()))
            .toList(),
        rights.isInside(system.body()));
  }

  @GetMapping("/inventory-systems/new")
  SystemFormPage blank(Language language) {
    return new SystemFormPage("", view.mine(language), Map.of(), 0, Refusal.NONE);
  }

  @PostMapping("/inventory-systems/new")
  ResponseEntity<?> enter(
      Language language, @RequestParam Map<String, String> typed, HttpServletRequest request) {
    return forms.answer(
        request,
        () -> {
          var entered = systems.enter(described(typed.getOrDefault("body", ""), 0, typed));
          return Forms.onwards(language, "/inventory-systems/" + entered.id());
        },
        refusal -> new SystemFormPage("", view.mine(language), typed, 0, refusal));
  }

  @GetMapping("/inventory-systems/{id}/edit")
  SystemFormPage edit(@PathVariable String id) {
    var system = require(id);
    rights.require(system.body());
    var known =
        Map.of(
            "name-ar", system.names().ar(),
            "name-fr", system.names().fr(),
            "name-en", system.names().en(),
            "purpose", system.purpose(),
            "vendor", system.vendor(),
            "declaration", system.declaration());
    return new SystemFormPage(id, List.of(), known, system.version(), Refusal.NONE);
  }

  @PostMapping("/inventory-systems/{id}/edit")
  ResponseEntity<?> change(
      Language language,
      @PathVariable String id,
      @RequestParam Map<String, String> typed,
      HttpServletRequest request) {
    var system = require(id);
    return forms.answer(
        request,
        () -> {
          systems.change(described(system.body(), system.number(), typed));
          return Forms.onwards(language, "/inventory-systems/" + id);
        },
        refusal -> new SystemFormPage(id, List.of(), typed, DeedsController.seen(typed), refusal));
  }

  private static InformationSystem described(String body, int number, Map<String, String> typed) {
    return new InformationSystem(
        body,
        number,
        new Trilingual(
            typed.getOrDefault("name-ar", "").strip(),
            typed.getOrDefault("name-fr", "").strip(),
            typed.getOrDefault("name-en", "").strip()),
        typed.getOrDefault("purpose", "").strip(),
        typed.getOrDefault("vendor", "").strip(),
        typed.getOrDefault("declaration", "").strip(),
        DeedsController.seen(typed));
  }

  private InformationSystem require(String id) {
    return systems.find(id).orElseThrow(() -> Problem.notFound("inventory.no-system"));
  }
}
