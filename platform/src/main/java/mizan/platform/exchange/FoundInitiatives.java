package mizan.platform.exchange;

import java.util.List;
import java.util.stream.Stream;
import mizan.platform.web.Findable;
import mizan.platform.web.Trilingual;
import org.springframework.stereotype.Component;

/// Initiatives that are shown, in the search.
@Component
record FoundInitiatives(InitiativesStore store) implements Findable {
  @Override
  public Kind kind() {
    return new Kind("initiatives", 45, "exchange.initiative.title", "/initiatives");
  }

  @Override
  public Stream<Item> items() {
    return store.list().stream()
        .filter(initiative -> initiative.state() == Moderation.PUBLISHED)
        .map(initiative ->
            new Item(
                "/initiatives/" + initiative.number(),
                Trilingual.same(initiative.told().title()),
                Trilingual.same(initiative.told().text()),
                Trilingual.same(initiative.told().name()),
                List.of()));
  }
}
