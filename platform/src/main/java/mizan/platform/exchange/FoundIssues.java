package mizan.platform.exchange;

import java.util.List;
import java.util.stream.Stream;
import mizan.platform.web.Findable;
import mizan.platform.web.Trilingual;
import org.springframework.stereotype.Component;

/// Issues that everybody may read, in the search, by the dataset that they are about.
@Component
record FoundIssues(IssuesStore store, Around around) implements Findable {
  @Override
  public Kind kind() {
    return new Kind("issues", 47, "exchange.issue.title", "/issues");
  }

  @Override
  public Stream<Item> items() {
    return store.list().stream()
        .filter(issue -> !issue.hidden())
        .map(issue ->
            new Item(
                "/issues/" + issue.number(),
                issue.subject().title(),
                Trilingual.same(issue.told().text()),
                issue.body().isEmpty() ? Trilingual.same("") : around.body(issue.body()),
                List.of()));
  }
}
