package mizan.platform.recommendations;

import java.util.List;
import java.util.stream.Stream;
import mizan.platform.bodies.Bodies;
import mizan.platform.methodologies.Terms;
import mizan.platform.web.Findable;
import org.springframework.stereotype.Component;

/// Recommendations in the search, by what is to be mended and by whom.
@Component
record FoundRecommendations(Recommendations recommendations, Bodies bodies) implements Findable {
  @Override
  public Kind kind() {
    return new Kind("recommendations", 70, "recommendations.section", "");
  }

  @Override
  public Stream<Item> items() {
    return recommendations.list().stream()
        .map(Followed::recommendation)
        .map(one -> {
          var cause = one.cause();
          return new Item(
              "/recommendations/" + one.id(),
              Terms.inEach(terms -> terms.subject(cause.criterion(), cause.indicator())),
              Terms.inEach(terms -> terms.doing(cause.criterion(), cause.indicator())),
              bodies.name(one.body()),
              List.of());
        });
  }
}
