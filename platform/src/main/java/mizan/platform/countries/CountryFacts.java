package mizan.platform.countries;

import java.util.List;
import java.util.Optional;
import mizan.engine.places.Box;
import mizan.platform.bodies.PublicBody;
import mizan.platform.portals.Portal;
import mizan.platform.web.Trilingual;
import org.jspecify.annotations.Nullable;

/// What is known of a country before anything is measured.
///
/// @param languages the official languages, by their codes, in the country's order
/// @param calendar of its public bodies
/// @param box that its places lie in, in degrees; null when the facts give none
record CountryFacts(
    Trilingual name,
    Optional<Trilingual> invented,
    List<String> languages,
    @Nullable Box box,
    Calendar calendar,
    List<PublicBody> bodies,
    List<Portal> portals) {
  CountryFacts {
    languages = List.copyOf(languages);
    bodies = List.copyOf(bodies);
    portals = List.copyOf(portals);
  }
}
