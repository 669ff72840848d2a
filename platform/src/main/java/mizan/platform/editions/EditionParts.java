package mizan.platform.editions;

import java.util.List;
import java.util.stream.Stream;
import mizan.platform.editions.pages.EditionPage;
import mizan.platform.web.Problem;
import mizan.platform.web.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The parts of an edition's life that other rooms keep. They are found when they are asked for,
/// since those rooms need the editions themselves.
@Component
class EditionParts {
  private final ObjectProvider<EditionPart> parts;

  EditionParts(ObjectProvider<EditionPart> parts) {
    this.parts = parts;
  }

  List<Problem> hindrances(Edition edition) {
    return all().flatMap(part -> part.hindrances(edition).stream()).toList();
  }

  /// What is to be known before a step is taken.
  List<Problem> warnings(Step step, Edition edition) {
    return step == Step.PUBLISH
        ? all().flatMap(part -> part.warnings(edition).stream()).toList()
        : List.of();
  }

  /// What leads to their pages, for whoever asks.
  List<EditionPage.Part> links(Edition edition, Words words) {
    return all()
        .filter(part -> !part.path(edition).isEmpty())
        .map(part -> new EditionPage.Part(part.path(edition), words.text(part.name())))
        .toList();
  }

  private Stream<EditionPart> all() {
    return parts.orderedStream();
  }
}
