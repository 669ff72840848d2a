package mizan.platform.judgements;

import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import mizan.engine.methodology.Methodology.Points;
import mizan.platform.editions.Edition;
import mizan.platform.editions.Editions;
import mizan.platform.methodologies.Methodologies;
import mizan.platform.methodologies.Terms;
import mizan.platform.web.Language;
import mizan.platform.web.Problem;
import org.springframework.stereotype.Component;

/// Which questions an edition asks of people: the judged criteria of its methodology, of each of
/// its portals.
@Component
class JudgedQuestions {
  private final Editions editions;
  private final Methodologies methodologies;

  JudgedQuestions(Editions editions, Methodologies methodologies) {
    this.editions = editions;
    this.methodologies = methodologies;
  }

  /// The criteria that people judge in an edition, in the order of its methodology; none before it
  /// is frozen.
  List<String> criteria(Edition edition) {
    var kept = editions.methodology(edition);
    return Files.exists(kept)
        ? methodologies.kept(kept).points().stream()
            .filter(Points::judged)
            .map(Points::criterion)
            .toList()
        : List.of();
  }

  List<Question> of(Edition edition) {
    var criteria = criteria(edition);
    return edition.scope().portals().stream()
        .flatMap(
            portal -> criteria.stream().map(code -> new Question(edition.number(), portal, code)))
        .toList();
  }

  /// The edition of a question.
  ///
  /// @throws Problem when nobody asks it
  Edition require(Question question) {
    return find(question.edition())
        .filter(edition -> of(edition).contains(question))
        .orElseThrow(() -> Problem.notFound("judgements.none-such"));
  }

  /// An edition of which people judge a part.
  Optional<Edition> find(int number) {
    return editions.find(number).filter(edition -> !criteria(edition).isEmpty());
  }

  /// The steps of a criterion's scale; they are the same in every language.
  static SortedMap<Double, String> scale(String criterion, Language language) {
    return Terms.in(language).card(criterion).scale();
  }
}
