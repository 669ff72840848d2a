package mizan.platform.editions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import mizan.engine.fetching.Fetcher;
import mizan.engine.probing.LinkTry;
import mizan.engine.probing.Prober;
import mizan.platform.portals.Portals;
import org.springframework.stereotype.Component;

/// Asks for single pages of others, one after the other, with the manners and the limits that
/// editions have: robots.txt, public addresses only, the operator's policy and hours.
@Component
public class Doorbell {
  private final Conduct conduct;
  private final Portals portals;

  Doorbell(Conduct conduct, Portals portals) {
    this.conduct = conduct;
    this.portals = portals;
  }

  /// Asks for each page once.
  ///
  /// @return what each told, in the same order
  /// @throws InterruptedException when the site is being stopped
  public List<LinkTry> ring(List<URI> pages) throws InterruptedException {
    var policy = conduct.policy(portals.list());
    try (var fetcher = new Fetcher(policy, List.of())) {
      var prober = new Prober(fetcher, null, null);
      var told = new ArrayList<LinkTry>();
      for (var page : pages) {
        told.add(prober.ask(page, policy.time().now()));
      }
      return told;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
