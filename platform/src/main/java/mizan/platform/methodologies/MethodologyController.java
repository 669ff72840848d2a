package mizan.platform.methodologies;

import mizan.engine.vocabularies.Lists;
import mizan.platform.methodologies.pages.MethodologyPage;
import mizan.platform.web.PageController;
import mizan.platform.web.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;

/// Opens the methodology in force.
@PageController
class MethodologyController {
  private final Methodologies methodologies;

  MethodologyController(Methodologies methodologies) {
    this.methodologies = methodologies;
  }

  @Bean
  static Section methodologySection() {
    return new Section(30, "methodologies.section", "/methodology");
  }

  @GetMapping("/methodology")
  MethodologyPage show() {
    return MethodologyPage.of(methodologies.current(), Lists.versions());
  }
}
