package mizan.engine.samples;

import java.util.List;

/// How the invented country words its titles, descriptions, places and files.
record Phrases(
    List<Phrase> titles,
    List<Phrase> openings,
    List<Phrase> closings,
    Phrase inRegion,
    Phrase inMunicipality,
    Phrase inCountry,
    Phrase contact,
    List<FileKind> files,
    List<Frequency> frequencies) {

  /// A kind of file that datasets come in.
  record FileKind(Phrase title, String format, String mediaType) {}

  /// How often something is updated, in the notations portals use.
  record Frequency(String code, String iso, String english, Phrase words) {}

  static Phrases of(Facts facts) {
    var places = facts.at("places");
    return new Phrases(
        phrases(facts, "titles"),
        phrases(facts, "openings"),
        phrases(facts, "closings"),
        Phrase.of(places.at("region")),
        Phrase.of(places.at("municipality")),
        Phrase.of(places.at("country")),
        Phrase.of(facts.at("contact")),
        facts.list("files").stream()
            .map(one -> new FileKind(Phrase.of(one), one.text("format"), one.text("media")))
            .toList(),
        facts.list("frequencies").stream()
            .map(one ->
                new Frequency(one.text("code"), one.text("iso"), one.text("en"), Phrase.of(one)))
            .toList());
  }

  static List<Phrase> phrases(Facts facts, String key) {
    return facts.list(key).stream().map(Phrase::of).toList();
  }
}
