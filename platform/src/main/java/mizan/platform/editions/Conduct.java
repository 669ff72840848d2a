package mizan.platform.editions;

import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mizan.engine.fetching.Mandate.Window;
import mizan.engine.fetching.Policy;
import mizan.engine.fetching.PolicyFile;
import mizan.engine.fetching.Timekeeper;
import mizan.platform.editions.EditionSettings.Hours;
import mizan.platform.portals.Portal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How the site behaves towards the portals that it asks: the operator's policy, the page that
/// tells who asks, the hours in which it comes.
@Component
class Conduct {
  private static final String PAGE = "/crawler";

  private final Policy policy;
  private final @Nullable Window window;
  private final ZoneId zone;

  /// @throws PolicyRefused when something set cannot be followed
  Conduct(EditionSettings settings, Timekeeper time) {
    zone = settings.window().zone();
    var read = read(settings.policy()).withTime(time);
    var address = settings.address();
    read = address == null ? read : read.withContact(page(address));
    window = window(settings.window());
    policy = window == null ? read : read.withWindow(window);
  }

  Policy policy() {
    return policy;
  }

  /// The policy with what was agreed with owners of portals; what its file says of a host goes
  /// first.
  Policy policy(List<Portal> portals) {
    var agreed = new ArrayList<>(policy.mandates());
    for (var portal : portals) {
      var agreement = portal.agreement();
      if (agreement != null) {
        agreed.add(agreement.mandate(URI.create(portal.address()), zone));
      }
    }
    return policy.withMandates(agreed);
  }

  /// The hours in which portals are asked with whose owners no others were agreed; empty for any.
  Optional<Window> findWindow() {
    return Optional.ofNullable(window);
  }

  private static Policy read(@Nullable Path file) {
    try {
      return file == null ? Policy.usual() : PolicyFile.read(file);
    } catch (IllegalArgumentException | UncheckedIOException e) {
      throw new PolicyRefused(
          "the policy %s cannot be read (%s); mend it or choose another with --mizan.policy=FILE."
              .formatted(file, String.valueOf(e.getMessage()).strip().replaceAll("\\s+", " ")));
    }
  }

  private static URI page(URI address) {
    if (!String.valueOf(address.getScheme()).matches("https?") || address.getHost() == null) {
      throw new PolicyRefused(
          "\"%s\" is no address of a site; give one like --mizan.address=https://mizan.example."
              .formatted(address));
    }
    return URI.create(address.toASCIIString().replaceFirst("/+$", "") + PAGE);
  }

  private static @Nullable Window window(Hours hours) {
    if (hours.from() == null && hours.to() == null) {
      return null;
    }
    if (hours.from() == null || hours.to() == null || hours.from().equals(hours.to())) {
      throw new PolicyRefused(
          "a window has two different hours, as in --mizan.window.from=22:00 --mizan.window.to=06:00.");
    }
    return new Window(hours.from(), hours.to(), hours.zone());
  }
}
