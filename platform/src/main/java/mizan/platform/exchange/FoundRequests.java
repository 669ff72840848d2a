package mizan.platform.exchange;

import java.util.List;
import java.util.stream.Stream;
import mizan.platform.web.Findable;
import mizan.platform.web.Trilingual;
import org.springframework.stereotype.Component;

/// Public requests in the search.
@Component
record FoundRequests(RequestsStore store, Around around) implements Findable {
  @Override
  public Kind kind() {
    return new Kind("requests", 30, "exchange.section", "/requests");
  }

  @Override
  public Stream<Item> items() {
    var today = around.timing().today();
    return store.list().stream()
        .filter(request -> request.shown().isPublic(today))
        .map(request ->
            new Item(
                "/requests/" + request.number(),
                Trilingual.same(request.asking().title()),
                Trilingual.same(request.asking().text()),
                around.body(request.body()),
                List.of()));
  }
}
