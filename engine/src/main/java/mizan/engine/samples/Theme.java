package mizan.engine.samples;

import java.util.List;

/// What a group of datasets is about.
///
/// @param code of the European list of themes
record Theme(
    String slug,
    String code,
    Both<List<String>> keywords,
    List<Subject> subjects,
    List<Phrase> details) {

  /// One thing datasets are about.
  ///
  /// @param frenchWithArticle as in "la récolte de dattes"
  record Subject(Phrase name, String frenchWithArticle) {}

  static Theme of(Facts facts) {
    return new Theme(
        facts.text("slug"),
        facts.text("theme"),
        Both.of(language -> facts.at("keywords").texts(language.tag())),
        facts.list("subjects").stream()
            .map(one -> new Subject(Phrase.of(one), one.text("the")))
            .toList(),
        Phrases.phrases(facts, "details"));
  }
}
