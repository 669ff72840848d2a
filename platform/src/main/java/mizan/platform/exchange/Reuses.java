package mizan.platform.exchange;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mizan.platform.exchange.Health.Check;
import mizan.platform.exchange.Reuse.Citation;
import mizan.platform.inventory.Asset;
import mizan.platform.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What people made of public data, as far as whoever asks may see it.
///
/// [Showcase] does what makers and moderators do, [ReuseChecks] asks whether they are still there,
/// [ReuseFindings] whether the data are; [Health] tells what that says.
@Component
public class Reuses {
  private final ReusesStore store;
  private final Rights rights;
  private final Around around;

  Reuses(ReusesStore store, Rights rights, Around around) {
    this.store = store;
    this.rights = rights;
    this.around = around;
  }

  /// A reuse with what it uses, and whether it is still there.
  ///
  /// @param citations as far as everybody may know of them: a record that is hidden now is not
  ///   cited
  public record Known(Reuse reuse, List<Citation> citations, Health health) {
    public Known {
      citations = List.copyOf(citations);
    }
  }

  /// Those that everybody may see, the newest first.
  @Transactional(readOnly = true)
  public List<Known> list() {
    var citations = store.citations();
    var checks = store.checks();
    var shown = shown();
    return store.list().stream()
        .filter(reuse -> reuse.state() == Moderation.PUBLISHED)
        .map(reuse ->
            known(
                reuse,
                citations.getOrDefault(reuse.number(), List.of()),
                checks.getOrDefault(reuse.number(), List.of()),
                shown))
        .toList();
  }

  /// The ids of the records that everybody may know of.
  private Set<String> shown() {
    return around.inventory().list().stream()
        .filter(asset -> asset.terms().visibility() != Asset.Visibility.HIDDEN)
        .map(Asset::id)
        .collect(Collectors.toSet());
  }

  private Known known(
      Reuse reuse, List<Citation> citations, List<Check> checks, Set<String> shown) {
    return new Known(
        reuse,
        citations.stream()
            .filter(citation -> citation.asset().isEmpty() || shown.contains(citation.asset()))
            .toList(),
        Health.of(checks, citations, around.timing().zone()));
  }

  /// Those that somebody has to look at, the oldest first.
  @Transactional(readOnly = true)
  public List<Reuse> queue() {
    var _ = rights.requireKeeper();
    return store.list().reversed().stream()
        .filter(reuse -> reuse.state() == Moderation.SUBMITTED)
        .toList();
  }

  /// A reuse that whoever asks may see; another is to them as if it did not exist.
  @Transactional(readOnly = true)
  public Optional<Reuse> find(int number) {
    return store
        .find(number)
        .filter(reuse -> reuse.state() == Moderation.PUBLISHED || rights.findKeeper().isPresent());
  }

  /// A reuse with all that is known of it.
  ///
  /// @throws Problem when there is none, for whoever asks
  @Transactional(readOnly = true)
  public Known require(int number) {
    var reuse = find(number).orElseThrow(() -> Problem.notFound("exchange.reuse.none-such"));
    return known(reuse, store.citations(number), store.checks(number), shown());
  }
}
