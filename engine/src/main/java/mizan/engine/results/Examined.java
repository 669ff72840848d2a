package mizan.engine.results;

import java.util.List;
import mizan.engine.catalogue.Dataset;
import mizan.engine.criteria.Finding;
import mizan.engine.criteria.Verdict;
import mizan.engine.mqa.Reading;
import mizan.engine.probing.Observation;

/// A dataset with everything that was said of it: what one row of the results is made of.
///
/// @param verdicts of `Criteria.OF_DATASET` and then of `Criteria.OF_FILE`, in their order; those
///   of file criteria are already brought together to one for the dataset
/// @param observations of its files, in their order; empty when files are not opened
/// @param contents the verdicts of `Criteria.OF_CONTENT` over the files that were opened; empty
///   when files are not opened
public record Examined(
    Dataset dataset,
    List<Verdict> verdicts,
    Reading reading,
    List<Observation> observations,
    List<Verdict> contents) {
  public Examined {
    verdicts = List.copyOf(verdicts);
    observations = List.copyOf(observations);
    contents = List.copyOf(contents);
  }

  /// A finding with the criterion that gave it.
  public record Of(String criterion, Finding finding) {}
}
