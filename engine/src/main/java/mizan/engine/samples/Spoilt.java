package mizan.engine.samples;

import java.util.List;

/// What careless hands leave in records.
///
/// @param titleFillers those fillers that hold a word, so that nothing else is wrong with the title
/// @param malformed mailboxes that are none, with a slot `{domain}`
record Spoilt(
    Both<List<String>> fillers,
    List<String> titleFillers,
    Both<List<String>> frequencies,
    List<String> malformed,
    List<String> unmonitored,
    List<String> personal,
    List<String> unreadableDates) {

  static Spoilt of(Facts facts) {
    return new Spoilt(
        byLanguage(facts.at("fillers")),
        facts.texts("title_fillers"),
        byLanguage(facts.at("frequencies")),
        facts.texts("malformed"),
        facts.texts("unmonitored"),
        facts.texts("personal"),
        facts.texts("unreadable_dates"));
  }

  private static Both<List<String>> byLanguage(Facts facts) {
    return Both.of(language -> facts.texts(language.tag()));
  }
}
