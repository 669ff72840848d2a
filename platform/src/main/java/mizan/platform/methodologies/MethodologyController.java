package mizan.platform.methodologies;

import java.util.Optional;
import mizan.engine.vocabularies.Lists;
import mizan.platform.accounts.Accounts;
import mizan.platform.methodologies.Methodologies.Published;
import mizan.platform.methodologies.pages.MethodologyPage;
import mizan.platform.methodologies.pages.MethodologyPage.History;
import mizan.platform.methodologies.pages.MethodologyPage.Other;
import mizan.platform.methodologies.pages.MethodologyPage.Toll;
import mizan.platform.web.PageController;
import mizan.platform.web.Problem;
import mizan.platform.web.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Opens the methodology in force, and every version before it.
@PageController
class MethodologyController {
  private final Methodologies methodologies;
  private final Accounts accounts;

  MethodologyController(Methodologies methodologies, Accounts accounts) {
    this.methodologies = methodologies;
    this.accounts = accounts;
  }

  @Bean
  static Section methodologySection() {
    return new Section(30, "methodologies.section", "/methodology");
  }

  @GetMapping("/methodology")
  MethodologyPage show() {
    return page(methodologies.inForce());
  }

  @GetMapping("/methodology/versions/{name}")
  MethodologyPage show(@PathVariable String name) {
    return page(
        methodologies.find(name).orElseThrow(() -> Problem.notFound("methodologies.none-such")));
  }

  private MethodologyPage page(Published shown) {
    var inForce = methodologies.inForce().name().equals(shown.name());
    return MethodologyPage.of(shown, inForce, Lists.versions(), history(shown));
  }

  private History history(Published shown) {
    var version = methodologies.findVersion(shown.name());
    var basis = methodologies.find(shown.basis()).orElse(shown).methodology();
    var toll =
        version
            .flatMap(found -> Optional.ofNullable(found.toll()))
            .filter(found -> found.edition() > 0)
            .map(found ->
                new Toll(found.edition(), found.datasets(), found.failing(), found.moved()))
            .orElse(null);
    return new History(
        shown.basis(),
        version.map(Version::note).orElse(""),
        Change.between(basis, shown.methodology()),
        Change.parts(basis, shown.methodology()),
        toll,
        methodologies.list().stream()
            .map(each -> new Other(each.name(), each.methodology().title(), each.since()))
            .toList(),
        accounts.findSignedIn().filter(known -> known.isOfTheUnit()).isPresent());
  }
}
