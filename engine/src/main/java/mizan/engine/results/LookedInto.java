package mizan.engine.results;

import java.util.List;
import mizan.engine.criteria.Verdict;
import mizan.engine.probing.Listed;
import mizan.engine.probing.Observation;

/// What was seen of a dataset's files, and what the criteria of content say of it.
///
/// @param observations of its files, in their order
/// @param verdicts of `Criteria.OF_CONTENT`, in their order, each brought together to one for the
///   dataset
public record LookedInto(Listed listed, List<Observation> observations, List<Verdict> verdicts) {
  public LookedInto {
    observations = List.copyOf(observations);
    verdicts = List.copyOf(verdicts);
  }
}
