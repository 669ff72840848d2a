package mizan.platform.inventory;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import mizan.platform.inventory.pages.AssetFormPage;
import mizan.platform.inventory.pages.AssetPage;
import mizan.platform.inventory.pages.InventoryPage;
import mizan.platform.web.Forms;
import mizan.platform.web.Forms.Refusal;
import mizan.platform.web.Language;
import mizan.platform.web.PageController;
import mizan.platform.web.Section;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Opens the inventory and its records, and takes what bodies say of what they hold.
@PageController
class InventoryController {
  private final Inventory inventory;
  private final InventoryView view;
  private final PrioritiesView priorities;
  private final Forms forms;

  InventoryController(
      Inventory inventory, InventoryView view, PrioritiesView priorities, Forms forms) {
    this.inventory = inventory;
    this.view = view;
    this.priorities = priorities;
    this.forms = forms;
  }

  @Bean
  static Section inventorySection() {
    return new Section(17, "inventory.section", "/inventory");
  }

  /// What the address asks of the list; what it does not say is null.
  record Asked(
      @Nullable String q,
      @Nullable String body,
      @Nullable String state,
      @Nullable String decision,
      @Nullable String theme,
      @Nullable String sort,
      @Nullable Integer page) {}

  @GetMapping("/inventory")
  InventoryPage list(Language language, @ModelAttribute Asked asked) {
    return view.list(language, asked);
  }

  @GetMapping("/inventory/{id}")
  AssetPage show(@PathVariable String id) {
    return view.one(id, priorities.find(id));
  }

  @GetMapping("/inventory/new")
  AssetFormPage blank(Language language, @RequestParam(defaultValue = "") String body) {
    return view.blank(language, body, new Content(Map.of()), Refusal.NONE);
  }

  @PostMapping("/inventory/new")
  ResponseEntity<?> enter(Language language, HttpServletRequest request) {
    var typed = Forms.answers(request);
    var body = typed.getOrDefault("body", "");
    return forms.answer(
        request,
        () -> {
          var anyway = typed.getOrDefault("anyway", "").equals("yes");
          var entered = inventory.enter(body, Content.of(typed), anyway);
          return Forms.onwards(language, "/inventory/" + entered.id());
        },
        refusal -> view.blank(language, body, new Content(typed), refusal));
  }

  @GetMapping("/inventory/{id}/edit")
  AssetFormPage edit(Language language, @PathVariable String id) {
    return view.edit(language, id, null, null, Refusal.NONE);
  }

  @PostMapping("/inventory/{id}/edit")
  ResponseEntity<?> describe(
      Language language, @PathVariable String id, HttpServletRequest request) {
    var typed = Forms.answers(request);
    var seen = DeedsController.seen(typed);
    return forms.answer(
        request,
        () -> {
          inventory.describe(id, seen, Content.of(typed));
          return Forms.onwards(language, "/inventory/" + id);
        },
        refusal -> view.edit(language, id, new Content(typed), seen, refusal));
  }
}
