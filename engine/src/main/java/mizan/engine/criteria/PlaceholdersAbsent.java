package mizan.engine.criteria;

import java.util.ArrayList;
import java.util.List;
import mizan.engine.catalogue.Dataset;
import mizan.engine.catalogue.Text.Phrase;
import mizan.engine.vocabularies.WordList;
import org.jspecify.annotations.Nullable;

/// No field is filled with words that say nothing, such as "test" or "n/a".
///
/// Looks at title, description, keywords, publisher and contact name; value = 1 − fillers / filled.
final class PlaceholdersAbsent implements Criterion.OfDataset {
  private static final int LONGEST_FILLER = 40;

  /// A field that holds a filler; `field` is the DCAT property.
  record Placeholder(Where where, String field, String given) implements Finding {}

  @Override
  public Effort effort() {
    return Effort.S;
  }

  @Override
  public Verdict examine(Dataset dataset, Setting setting) {
    var count = new Count();
    count.look("dct:title", dataset.title().phrases());
    count.look("dct:description", dataset.description().phrases());
    count.look("dcat:keyword", dataset.keywords());
    if (dataset.publisher() != null) {
      count.look("dct:publisher", dataset.publisher().name().phrases());
    }
    if (dataset.contact() != null) {
      count.look("dcat:contactPoint", dataset.contact().name());
    }
    if (count.filled == 0) {
      return Verdict.notApplicable();
    }
    return count.found.isEmpty()
        ? Verdict.met()
        : Verdict.partly(1 - (double) count.found.size() / count.filled, count.found);
  }

  /// Fields looked at, and fillers among them.
  private static final class Count {
    private final List<Finding> found = new ArrayList<>(0);
    private int filled;

    void look(String field, List<Phrase> phrases) {
      for (var phrase : phrases) {
        look(field, phrase.value());
      }
    }

    void look(String field, @Nullable String value) {
      if (value == null) {
        return;
      }
      filled++;
      if (value.length() <= LONGEST_FILLER && WordList.PLACEHOLDERS.has(value)) {
        found.add(new Placeholder(Where.dataset(field), field, value));
      }
    }
  }
}
