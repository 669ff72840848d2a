package mizan.engine.triage;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The governorates of a country, and in which of them its municipalities lie.
///
/// @param municipalities what they are called, as it is compared, to their governorate
/// @param governorates what they are called, as it is compared
public record Gazetteer(Map<String, String> municipalities, Set<String> governorates) {
  /// No place is known.
  public static final Gazetteer NONE = new Gazetteer(Map.of(), Set.of());

  private static final Pattern LED =
      Pattern.compile("^(?:بلديه|ولايه|commune|municipalite|gouvernorat)(?: d[eu])? ");

  public Gazetteer {
    municipalities = Map.copyOf(municipalities);
    governorates = Set.copyOf(governorates);
  }

  /// A name of a municipality, and the governorate that it lies in.
  public record Place(String name, String governorate) {}

  /// Names that stand for municipalities of several governorates are left out.
  ///
  /// @param governorates what they are called
  public static Gazetteer of(List<Place> municipalities, List<String> governorates) {
    var known = new HashMap<String, String>();
    var doubtful = new HashSet<String>();
    for (var place : municipalities) {
      var name = bare(Plain.of(place.name));
      var other = known.put(name, place.governorate);
      if (other != null && !other.equals(place.governorate)) {
        doubtful.add(name);
      }
    }
    known.keySet().removeAll(doubtful);
    return new Gazetteer(
        known, governorates.stream().map(name -> bare(Plain.of(name))).collect(Collectors.toSet()));
  }

  /// Where a municipality lies.
  ///
  /// @param plain as [Plain] writes it
  Optional<String> findGovernorate(String plain) {
    return Optional.ofNullable(municipalities.get(bare(plain)));
  }

  /// Whether a name is one of a governorate.
  ///
  /// @param plain as [Plain] writes it
  boolean isGovernorate(String plain) {
    return governorates.contains(bare(plain));
  }

  /// A name without the word for what it is a name of, and without spaces: `M'Saken` is `Msaken`.
  private static String bare(String plain) {
    return LED.matcher(plain).replaceFirst("").replace(" ", "");
  }
}
