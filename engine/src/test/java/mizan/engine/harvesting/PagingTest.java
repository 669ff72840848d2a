package mizan.engine.harvesting;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import mizan.engine.harvesting.Problem.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Pages of portals that exist only in thought.
class PagingTest {
  private static final URI ADDRESS = URI.create("https://x.example/pages");

  private record Given(long received, @Nullable Long count) implements Paging.Page {}

  /// A portal whose every page has so many new records, of as many as it announces.
  private static final class Endless implements Paging.Asking {
    private final long each;
    private long met;

    Endless(long each) {
      this.each = each;
    }

    @Override
    public URI address(long start) {
      return ADDRESS;
    }

    @Override
    public Paging.Page read(URI asked) {
      met += each;
      return new Given(each, Long.MAX_VALUE);
    }

    @Override
    public long met() {
      return met;
    }
  }

  @Test
  void portalThatAlwaysHasMoreIsLeftAfterManyPages() throws InterruptedException {
    var gathering = new Gathering(_ -> {});
    var endless = new Endless(1);

    assertThat(new Paging(100, endless, gathering).read()).isNull();
    assertThat(endless.met()).isEqualTo(20_000);
    assertThat(problems(gathering)).contains(Kind.PAGING_STOPPED);
  }

  @Test
  void portalThatGivesNothingIsLeftAtOnce() throws InterruptedException {
    var gathering = new Gathering(_ -> {});

    assertThat(new Paging(100, new Endless(0), gathering).read()).isNull();
    assertThat(problems(gathering)).contains(Kind.PAGING_STOPPED);
  }

  private static List<Kind> problems(Gathering gathering) {
    var portal = new Portal("p", new Portal.Location.Web(ADDRESS));
    return gathering.end(portal, "ckan", null).problems().stream()
        .map(Problem.Counted::kind)
        .toList();
  }
}
