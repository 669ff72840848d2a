package mizan.engine.harvesting;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What came of reading a portal's catalogue.
///
/// @param kind the portal kind's code, `unknown` when none was recognised
/// @param complete every announced dataset was obtained, once, and read without a fault
/// @param announced how many datasets the portal says it has, without entries that were passed
///   over; null when it does not say
/// @param obtained distinct datasets obtained
/// @param distributions distributions of those datasets
/// @param problems what went wrong, most of each kind left out but counted
/// @param export whether the portal offers its catalogue in DCAT; null when not looked for
/// @param exportFault where the first fault of a faulty export stands; null without one
public record Harvest(
    Portal portal,
    String kind,
    boolean complete,
    @Nullable Long announced,
    long obtained,
    long distributions,
    List<Problem.Counted> problems,
    @Nullable Export export,
    @Nullable String exportFault) {

  public Harvest {
    problems = List.copyOf(problems);
  }

  /// The same, held since far more records are missing than a portal loses in its daily life.
  public Harvest missingMany(long missing) {
    var problem = new Problem(Problem.Kind.MANY_MISSING, portal.address(), Long.toString(missing));
    var all = new ArrayList<>(problems);
    all.add(new Problem.Counted(problem.kind(), 1, List.of(problem)));
    return new Harvest(
        portal, kind, false, announced, obtained, distributions, all, export, exportFault);
  }

  /// How sure it is that what was obtained is what there is.
  public Confidence confidence() {
    var found = problems.stream().anyMatch(one -> one.kind() == Problem.Kind.FOUND_BY_CRAWLING);
    return found ? Confidence.FOUND : Confidence.DECLARED;
  }

  /// Where it comes from that these are the portal's datasets: the portal says so, or pages were
  /// looked through.
  public enum Confidence {
    DECLARED,
    FOUND
  }

  /// The catalogue as DCAT RDF or data.json, beside the portal's own interface.
  public enum Export {
    PARSES,
    FAULTY,
    ABSENT
  }
}
