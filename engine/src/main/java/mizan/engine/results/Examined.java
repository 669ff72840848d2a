package mizan.engine.results;

import java.util.List;
import mizan.engine.catalogue.Dataset;
import mizan.engine.criteria.Finding;
import mizan.engine.criteria.Verdict;
import mizan.engine.mqa.Reading;

/// A dataset with everything that was said of its description: what one row of the results is made
/// of. What is in its files is [LookedInto].
///
/// @param verdicts of `Criteria.OF_DATASET` and then of `Criteria.OF_FILE`, in their order; those
///   of file criteria are already brought together to one for the dataset
public record Examined(Dataset dataset, List<Verdict> verdicts, Reading reading) {
  public Examined {
    verdicts = List.copyOf(verdicts);
  }

  /// A finding with the criterion that gave it.
  public record Of(String criterion, Finding finding) {}
}
