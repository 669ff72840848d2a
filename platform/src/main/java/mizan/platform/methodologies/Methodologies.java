package mizan.platform.methodologies;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import mizan.engine.methodology.Methodology;
import mizan.engine.methodology.MethodologyFile;
import mizan.platform.methodologies.Version.State;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The methodologies by which editions are judged: those that come with Mizan, and those that the
/// unit published. START HERE.
@Component
public class Methodologies {
  private static final List<Published> SHIPPED =
      MethodologyFile.SHIPPED.stream()
          .map(name -> Published.of(MethodologyFile.text(name), null, ""))
          .toList();
  private static final Published USUAL =
      Published.of(MethodologyFile.text(MethodologyFile.WITH_FILES), null, "");

  private final VersionsStore store;
  private final Map<String, Published> parsed = new ConcurrentHashMap<>();
  private final Map<Path, Methodology> kept = new ConcurrentHashMap<>();

  Methodologies(VersionsStore store) {
    this.store = store;
  }

  /// A methodology that editions may be judged by; it never changes.
  ///
  /// @param name id and version, `mizan-2`: unique among all
  /// @param text its file
  /// @param since when it was published; null when it came with Mizan
  /// @param basis the name of the version that it was made from; "" when it came with Mizan
  public record Published(
      String name, Methodology methodology, String text, @Nullable Instant since, String basis) {
    static Published of(String text, @Nullable Instant since, String basis) {
      var methodology = MethodologyFile.parse("kept", text);
      return new Published(methodology.name(), methodology, text, since, basis);
    }
  }

  /// The one in force: the last that was published, else the one that Mizan comes with.
  @Transactional(readOnly = true)
  public Published inForce() {
    return list().stream().filter(each -> each.since() != null).findFirst().orElse(USUAL);
  }

  /// The methodology in force.
  public Methodology current() {
    return inForce().methodology();
  }

  /// All that editions may be judged by: the last published first, those that came with Mizan last.
  @Transactional(readOnly = true)
  public List<Published> list() {
    var all = new ArrayList<Published>();
    store.list().stream()
        .filter(version -> version.state() == State.PUBLISHED)
        .sorted(
            Comparator.comparing((Version version) -> Objects.requireNonNull(version.published()))
                .reversed())
        .map(this::published)
        .forEach(all::add);
    all.addAll(SHIPPED);
    return all;
  }

  /// The one of a name, if editions may be judged by it.
  ///
  /// @param name id and version, `mizan-2`
  public Optional<Published> find(String name) {
    return list().stream().filter(each -> each.name().equals(name)).findFirst();
  }

  /// How a version that the unit published came about.
  @Transactional(readOnly = true)
  public Optional<Version> findVersion(String name) {
    return store.list().stream()
        .filter(each -> each.state() == State.PUBLISHED && each.name().equals(name))
        .findFirst();
  }

  /// A methodology that was kept with an edition: its file never changes.
  public Methodology kept(Path file) {
    return kept.computeIfAbsent(
        file.toAbsolutePath(), path -> MethodologyFile.read(path.toString()));
  }

  private Published published(Version version) {
    return parsed.computeIfAbsent(
        version.id(), _ -> Published.of(version.text(), version.published(), version.basis()));
  }
}
