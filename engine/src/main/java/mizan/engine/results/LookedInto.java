package mizan.engine.results;

import java.util.List;
import mizan.engine.criteria.Verdict;
import mizan.engine.mqa.Assessor.Reread;
import mizan.engine.probing.Listed;
import mizan.engine.probing.Sighting;
import org.jspecify.annotations.Nullable;

/// What was seen of a dataset's files, and what the criteria of content say of it.
///
/// @param sightings of its files, in their order
/// @param verdicts of `Criteria.OF_CONTENT`, in their order, each brought together to one for the
///   dataset
/// @param reread the European reading with the links as they were found; null when none was asked
public record LookedInto(
    Listed listed, List<Sighting> sightings, List<Verdict> verdicts, @Nullable Reread reread) {
  public LookedInto {
    sightings = List.copyOf(sightings);
    verdicts = List.copyOf(verdicts);
  }
}
