package mizan.platform.specimen;

import java.util.List;
import mizan.platform.specimen.pages.SpecimenPage;
import mizan.platform.web.Language;
import mizan.platform.web.PageController;
import mizan.platform.web.Pager;
import mizan.platform.web.Problem;
import mizan.platform.web.Section;
import mizan.platform.web.Sorting;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Opens the specimen, and fails in every way a room can.
@PageController
class SpecimenController {
  @Bean
  static Section specimenSection() {
    return new Section(1, "specimen.bodies", "/specimen");
  }

  @GetMapping("/specimen")
  SpecimenPage show(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(defaultValue = "") String sort) {
    var sorting = Sorting.of(sort, "-score", List.of("name", "score"));
    return new SpecimenPage(name, new Pager(page, 20, 1234), sorting);
  }

  @GetMapping("/specimen/missing")
  SpecimenPage refuse(@RequestParam String name) {
    throw Problem.notFound("specimen.missing", name);
  }

  @GetMapping("/specimen/broken")
  SpecimenPage breakDown(Language language) {
    throw new IllegalStateException("broken on purpose, in " + language);
  }
}
