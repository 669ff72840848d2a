package mizan.engine.probing;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import mizan.engine.content.Claimed;
import mizan.engine.fetching.Fetched;
import mizan.engine.fetching.Fetcher;
import mizan.engine.places.Box;
import mizan.engine.probing.Observation.Opened;
import mizan.engine.probing.Observation.Reason;
import mizan.engine.probing.Observation.Unseen;
import mizan.engine.sniffing.FileKind;
import org.jspecify.annotations.Nullable;

/// Observes the files of datasets. START HERE.
///
/// ```
/// address ─▶ fetch ─▶ a worker looks into it ─▶ observation
/// ```
public final class Prober {
  private final Fetcher fetcher;
  private final Workers workers;
  private final @Nullable Box country;

  /// @param country the box in which places should lie; null when none is set
  public Prober(Fetcher fetcher, Workers workers, @Nullable Box country) {
    this.country = country;
    this.fetcher = fetcher;
    this.workers = workers;
  }

  /// What was seen of each file of a dataset, in their order.
  ///
  /// @param drawn those that are opened
  /// @throws InterruptedException when the run is being stopped
  public List<Observation> observe(Listed listed, List<Listed.File> drawn)
      throws InterruptedException {
    var opened = Set.copyOf(drawn);
    var observations = new ArrayList<Observation>(listed.files().size());
    for (var file : listed.files()) {
      if (Thread.interrupted()) {
        throw new InterruptedException("before " + file.address());
      }
      observations.add(
          opened.contains(file)
              ? observe(file)
              : new Unseen(file.index(), file.address(), Reason.NOT_IN_SAMPLE, ""));
    }
    return observations;
  }

  private Observation observe(Listed.File file) throws InterruptedException {
    var given = file.address();
    URI address;
    try {
      // As browsers do it: many files have spaces and Arabic letters in their names.
      address = new URI(new URI(given.strip().replace(" ", "%20")).toASCIIString());
    } catch (URISyntaxException e) {
      return new Unseen(file.index(), given, Reason.NO_ADDRESS, e.getReason());
    }
    var scheme = Objects.requireNonNullElse(address.getScheme(), "");
    if (!scheme.matches("(?i)https?") || address.getHost() == null) {
      return new Unseen(file.index(), given, Reason.NO_ADDRESS, scheme);
    }
    return switch (fetcher.get(address, "*/*")) {
      case Fetched.Failed(_, var reason, var detail) ->
          new Unseen(
              file.index(),
              given,
              reason == Fetched.Reason.TOO_LARGE ? Reason.TOO_LARGE : Reason.NO_ANSWER,
              reason + ": " + detail);
      case Fetched.Answer answer -> {
        try (answer) {
          yield answer.good()
              ? look(file, given, answer)
              : new Unseen(file.index(), given, Reason.REFUSED, "status " + answer.status());
        }
      }
    };
  }

  private Observation look(Listed.File file, String given, Fetched.Answer answer) {
    var claimed = new Claimed(file.format(), given, answer.contentType(), country);
    try {
      var look = workers.look(answer.body(), claimed);
      return isPage(file, look)
          ? new Unseen(file.index(), given, Reason.PAGE, look.profile().sniffed().evidence())
          : new Opened(file.index(), given, look);
    } catch (Workers.NoLook e) {
      return new Unseen(file.index(), given, Reason.OVER_LIMIT, String.valueOf(e.getMessage()));
    }
  }

  /// An access address may lead to a page about the data: that is no fault.
  private static boolean isPage(Listed.File file, Look look) {
    var sniffed = look.profile().sniffed();
    return !file.direct() && sniffed.kind() == FileKind.HTML && !sniffed.errorPage();
  }
}
