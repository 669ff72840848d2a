package mizan.engine.identity;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import mizan.engine.catalogue.Dataset;
import mizan.engine.catalogue.Text;
import org.jspecify.annotations.Nullable;

/// A dataset by all that it can be told by again.
///
/// @param portal the slug of the portal that lists it
/// @param titles in each language that it was given in
/// @param publisher the name; "" when none is given
/// @param issued when it was first published, as given; null when it is not said
/// @param harvestedFrom the host that the portal says it has it from; null when it says nothing
public record Entry(
    String portal,
    String id,
    List<String> titles,
    String publisher,
    @Nullable String landingPage,
    List<String> addresses,
    @Nullable String issued,
    @Nullable String harvestedFrom) {

  public Entry {
    titles = List.copyOf(titles);
    addresses = List.copyOf(addresses);
  }

  public static Entry of(String portal, Dataset dataset) {
    var publisher = dataset.publisher();
    var issued = dataset.issued();
    return new Entry(
        portal,
        dataset.id(),
        dataset.title().phrases().stream().map(Text.Phrase::value).toList(),
        publisher == null ? "" : publisher.name().any(),
        dataset.landingPage(),
        dataset.distributions().stream()
            .flatMap(file -> Stream.of(file.downloadUrl(), file.accessUrl()))
            .filter(Objects::nonNull)
            .distinct()
            .toList(),
        issued == null ? null : issued.given(),
        null);
  }

  /// The title to show: the first given, "" when there is none.
  public String title() {
    return titles.isEmpty() ? "" : titles.getFirst();
  }
}
