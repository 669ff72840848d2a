package mizan.platform.reports;

import java.util.List;
import java.util.stream.Stream;
import mizan.engine.methodology.Methodology;
import mizan.platform.methodologies.Methodologies;
import mizan.platform.methodologies.Methodologies.Published;
import mizan.platform.methodologies.Terms;
import mizan.platform.web.Findable;
import mizan.platform.web.Trilingual;
import org.springframework.stereotype.Component;

/// The criteria of all methodologies in the search.
@Component
record FoundCriteria(Methodologies methodologies) implements Findable {
  @Override
  public Kind kind() {
    return new Kind("criteria", 80, "reports.found.criteria", "");
  }

  @Override
  public Stream<Item> items() {
    return methodologies.list().stream()
        .map(Published::methodology)
        .map(Methodology::points)
        .flatMap(List::stream)
        .map(point -> point.criterion())
        .distinct()
        .map(code ->
            new Item(
                "/criteria/" + code,
                Terms.inEach(terms -> terms.criterion(code)),
                Terms.inEach(terms -> terms.goal(code)),
                Trilingual.same(""),
                List.of(code)));
  }
}
