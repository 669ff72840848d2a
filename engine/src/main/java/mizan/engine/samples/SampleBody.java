package mizan.engine.samples;

import java.util.Optional;

/// An invented public body.
///
/// @param kind `ministry`, `agency` or `municipality`
/// @param domain of its mailboxes
/// @param place slug of a municipality's place
/// @param sector the code of what its work is about; "" when none is given
/// @param parent slug of the body that it stands under; "" for none
public record SampleBody(
    String slug,
    String kind,
    Names names,
    String domain,
    Optional<String> place,
    String sector,
    String parent) {

  static SampleBody of(Facts facts, String countryDomain) {
    return new SampleBody(
        facts.text("slug"),
        facts.text("kind"),
        Names.of(facts),
        facts.text("domain") + "." + countryDomain,
        facts.find("place").map(Object::toString),
        facts.text("sector", ""),
        facts.text("parent", ""));
  }
}
