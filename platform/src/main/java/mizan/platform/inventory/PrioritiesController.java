package mizan.platform.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mizan.engine.reporting.Csv;
import mizan.platform.inventory.Merit.Term;
import mizan.platform.inventory.PrioritiesView.Asked;
import mizan.platform.inventory.PrioritiesView.Listed;
import mizan.platform.inventory.pages.PrioritiesPage;
import mizan.platform.inventory.pages.PrioritiesPage.Line;
import mizan.platform.web.Dictionaries;
import mizan.platform.web.Downloads;
import mizan.platform.web.Language;
import mizan.platform.web.PageController;
import mizan.platform.web.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Opens what is to be published first, today and as it was frozen.
@PageController
class PrioritiesController {
  private final PrioritiesView view;
  private final Dictionaries dictionaries;

  PrioritiesController(PrioritiesView view, Dictionaries dictionaries) {
    this.view = view;
    this.dictionaries = dictionaries;
  }

  @GetMapping("/inventory-priorities")
  PrioritiesPage show(
      Language language,
      @RequestParam Map<String, String> query,
      @RequestParam(defaultValue = "1") int page) {
    return view.page(language, Asked.of(query), page);
  }

  /// All records that are asked for, with the points of every merit.
  @GetMapping("/inventory-priorities/priorities.csv")
  ResponseEntity<byte[]> csv(Language language, @RequestParam Map<String, String> query) {
    var words = dictionaries.in(language);
    var listed = view.list(language, Asked.of(query));
    var out =
        new StringBuilder(Csv.BYTE_ORDER_MARK).append(Csv.line(head(listed, words).toArray()));
    for (var line : listed.lines()) {
      out.append(Csv.line(cells(line, listed, words).toArray()));
    }
    return Downloads.csv("priorities.csv", out.toString());
  }

  private static List<Object> head(Listed listed, Words words) {
    var head =
        new ArrayList<Object>(
            List.of(
                words.text("inventory.priorities.rank"),
                listed.besideName(words),
                AssetVocabulary.ID,
                words.text("inventory.field.title"),
                words.text("inventory.body"),
                words.text("inventory.state"),
                words.text("inventory.priorities.score"),
                words.text("inventory.priorities.gate"),
                words.text("inventory.priorities.due")));
    for (var term : Term.values()) {
      head.add(words.text("inventory.term." + term.code()));
      head.add(
          words.text("inventory.priorities.without", words.text("inventory.term." + term.code())));
    }
    for (var merit : Merit.values()) {
      head.add(PrioritiesPage.name(merit, words));
    }
    head.add(words.text("inventory.priorities.version"));
    return head;
  }

  private static List<Object> cells(Line line, Listed listed, Words words) {
    var cells =
        new ArrayList<Object>(
            List.of(
                line.rank(),
                line.other() == null ? "" : line.other(),
                line.id(),
                line.title().in(words.language()),
                line.bodyName().in(words.language()),
                words.text("inventory.state." + line.state()),
                line.total(),
                words.text("inventory.gate." + line.score().gate().code()),
                words.text("inventory.choice.sold." + (line.score().due() ? "yes" : "no"))));
    for (var term : line.terms()) {
      cells.add(term.points());
      cells.add(term.without());
    }
    for (var merit : Merit.values()) {
      cells.add(
          line.score().parts().stream()
              .filter(part -> part.merit() == merit)
              .mapToDouble(Score.Part::points)
              .sum());
    }
    cells.add(listed.ranking().weights().version());
    return cells;
  }
}
