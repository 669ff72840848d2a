package mizan.engine.samples;

import java.util.Optional;

/// An invented region or municipality.
///
/// @param region slug of a municipality's region; of a region its own
/// @param frenchAfterOf its French name after the preposition, as in "d’Aïn Belzoura"
/// @param spot the middle of a municipality
public record Place(
    String slug,
    boolean municipality,
    String region,
    Names names,
    String frenchAfterOf,
    Optional<Spot> spot) {

  /// A point of the earth, in degrees north and east.
  public record Spot(double latitude, double longitude) {}

  static Place of(Facts facts, boolean municipality) {
    var slug = facts.text("slug");
    var spot =
        municipality
            ? Optional.of(
                new Spot(
                    Double.parseDouble(facts.text("lat")), Double.parseDouble(facts.text("lon"))))
            : Optional.<Spot>empty();
    return new Place(
        slug, municipality, facts.text("region", slug), Names.of(facts), facts.text("de"), spot);
  }
}
