package mizan.platform.reports;

import java.util.List;
import java.util.stream.Stream;
import mizan.platform.web.Findable;
import mizan.platform.web.Trilingual;
import org.springframework.stereotype.Component;

/// Portals of the newest published edition in the search.
@Component
record FoundPortals(Reports reports, Standings standings) implements Findable {
  @Override
  public Kind kind() {
    return new Kind("portals", 60, "reports.found.portals", "");
  }

  @Override
  public Stream<Item> items() {
    return reports.findCurrent().map(standings::list).stream()
        .flatMap(List::stream)
        .map(portal ->
            new Item(
                "/portals/" + portal.slug(),
                portal.title(),
                Trilingual.same(""),
                portal.body(),
                List.of(portal.slug())));
  }
}
