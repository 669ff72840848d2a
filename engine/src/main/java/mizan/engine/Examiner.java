package mizan.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import mizan.engine.catalogue.Dataset;
import mizan.engine.criteria.Criteria;
import mizan.engine.criteria.Criterion;
import mizan.engine.criteria.Finding;
import mizan.engine.criteria.Opened;
import mizan.engine.criteria.Setting;
import mizan.engine.criteria.Setting.Links;
import mizan.engine.criteria.Unopened;
import mizan.engine.criteria.Verdict;
import mizan.engine.mqa.Assessor;
import mizan.engine.mqa.Assessor.Found;
import mizan.engine.mqa.Assessor.LinksFound;
import mizan.engine.mqa.Assessor.Reread;
import mizan.engine.probing.LinkState;
import mizan.engine.probing.LinkVerdict;
import mizan.engine.probing.Listed;
import mizan.engine.probing.Observation;
import mizan.engine.probing.Observation.Reason;
import mizan.engine.probing.Sighting;
import mizan.engine.results.Examined;
import mizan.engine.results.LookedInto;
import org.jspecify.annotations.Nullable;

/// Asks every criterion of a dataset: a pure function, the same in the command line and the server.
public final class Examiner {
  private final Setting setting;
  private final Assessor assessor;

  public Examiner(Setting setting, Assessor assessor) {
    this.setting = setting;
    this.assessor = assessor;
  }

  /// Examines the description; the files are another matter.
  public Examined examine(Dataset dataset) {
    return new Examined(dataset, described(dataset), assessor.assess(dataset));
  }

  /// Marks a dataset's description, to be read again once its links are known.
  public Assessor.Marks mark(Dataset dataset) {
    return assessor.mark(dataset);
  }

  /// Examines what was seen of the files, and of the links.
  public LookedInto examine(Listed listed, List<Sighting> sightings) {
    var contents =
        Criteria.OF_CONTENT.stream()
            .map(criterion -> mean(sightings, seen -> contents(criterion, seen, listed)))
            .toList();
    return new LookedInto(listed, sightings, contents, reread(listed, sightings));
  }

  /// Without a single link that was asked for, nothing is read again.
  private @Nullable Reread reread(Listed listed, List<Sighting> sightings) {
    var asked = sightings.stream().anyMatch(seen -> seen.link().state() != LinkState.NOT_ASKED);
    if (setting.links() != Links.MEASURED || !asked) {
      return null;
    }
    var marks =
        new Assessor.Marks(
            listed.marks(), listed.files().stream().map(Listed.File::marks).toList());
    var links =
        IntStream.range(0, sightings.size())
            .mapToObj(i -> found(sightings.get(i), listed.files().get(i)))
            .toList();
    return Assessor.reread(marks, links);
  }

  private LinksFound found(Sighting seen, Listed.File file) {
    var link = file.address().isEmpty() ? Found.ABSENT : found(seen.link());
    if (!file.direct()) {
      return new LinksFound(link, Found.ABSENT);
    }
    var page = seen.page();
    var access = page != null ? found(page) : file.pageIsFile() ? link : Found.ABSENT;
    return new LinksFound(access, link);
  }

  /// The European assessment asks for the status alone.
  private Found found(LinkVerdict link) {
    if (!link.counted()) {
      return Found.UNKNOWN;
    }
    return assessor.works(link.status()) ? Found.WORKS : Found.FAILS;
  }

  private List<Verdict> described(Dataset dataset) {
    var verdicts = new ArrayList<Verdict>(Criteria.OF_DATASET.size() + Criteria.OF_FILE.size());
    for (var criterion : Criteria.OF_DATASET) {
      verdicts.add(criterion.examine(dataset, setting));
    }
    for (var criterion : Criteria.OF_FILE) {
      verdicts.add(mean(dataset.distributions(), file -> criterion.examine(file, setting)));
    }
    return verdicts;
  }

  /// What we could not see is never counted against a body.
  private Verdict contents(Criterion.OfContent criterion, Sighting seen, Listed listed) {
    return switch (seen.file()) {
      case Observation.Opened(var distribution, _, var look) ->
          criterion.examine(
              new Opened(distribution, listed.byteSize(distribution), look.profile()), setting);
      case Observation.Unseen unseen ->
          unseen.reason() == Reason.PAGE
              ? Verdict.notApplicable()
              : criterion.examine(new Unopened(unseen.distribution(), seen.link()), setting);
    };
  }

  /// The mean over the items that have a value; not applicable without items.
  private static <T> Verdict mean(List<T> items, Function<T, Verdict> examine) {
    var sum = 0.0;
    var measured = 0;
    var unknown = false;
    List<Finding> findings = List.of();
    for (var item : items) {
      switch (examine.apply(item)) {
        case Verdict.Measured(var value, var found) -> {
          sum += value;
          measured++;
          if (!found.isEmpty()) {
            findings = findings.isEmpty() ? new ArrayList<>() : findings;
            findings.addAll(found);
          }
        }
        case Verdict.Unknown _ -> unknown = true;
        case Verdict.NotApplicable _ -> {}
      }
    }
    if (measured == 0) {
      return unknown ? Verdict.unknown() : Verdict.notApplicable();
    }
    return Verdict.partly(sum / measured, findings);
  }
}
