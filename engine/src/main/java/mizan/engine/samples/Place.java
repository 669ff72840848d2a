package mizan.engine.samples;

/// An invented region or municipality.
///
/// @param frenchAfterOf its French name after the preposition, as in "d’Aïn Belzoura"
public record Place(String slug, boolean municipality, Names names, String frenchAfterOf) {

  static Place of(Facts facts, boolean municipality) {
    return new Place(facts.text("slug"), municipality, Names.of(facts), facts.text("de"));
  }
}
