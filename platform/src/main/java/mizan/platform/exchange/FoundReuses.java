package mizan.platform.exchange;

import java.util.List;
import java.util.stream.Stream;
import mizan.platform.web.Findable;
import mizan.platform.web.Trilingual;
import org.springframework.stereotype.Component;

/// Reuses that are shown, in the search.
@Component
record FoundReuses(ReusesStore store) implements Findable {
  @Override
  public Kind kind() {
    return new Kind("reuses", 40, "exchange.reuse.section", "/reuses");
  }

  @Override
  public Stream<Item> items() {
    return store.list().stream()
        .filter(reuse -> reuse.state() == Moderation.PUBLISHED)
        .map(reuse ->
            new Item(
                "/reuses/" + reuse.number(),
                Trilingual.same(reuse.told().title()),
                Trilingual.same(reuse.told().text()),
                Trilingual.same(reuse.told().name()),
                List.of()));
  }
}
