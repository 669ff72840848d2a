package mizan.platform.bodies;

import java.util.stream.Stream;
import mizan.platform.web.Findable;
import mizan.platform.web.Trilingual;
import org.springframework.stereotype.Component;

/// Public bodies in the search, by everything that they are or were called.
@Component
record FoundBodies(Bodies bodies) implements Findable {
  private static final Trilingual NOTHING = Trilingual.same("");

  @Override
  public Kind kind() {
    return new Kind("bodies", 50, "bodies.title", "/bodies");
  }

  @Override
  public Stream<Item> items() {
    return bodies.list().stream()
        .map(body ->
            new Item(
                "/bodies/" + body.slug(),
                body.name(),
                NOTHING,
                body.parent().isEmpty() ? NOTHING : bodies.name(body.parent()),
                Stream.concat(body.aliases().stream(), body.codes().values().stream()).toList()));
  }
}
