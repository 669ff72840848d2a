package mizan.engine.results;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import mizan.engine.criteria.Criteria;
import org.jspecify.annotations.Nullable;

/// What is known of a portal beside its rows: the content of `portal.json`.
///
/// @param problems what went wrong in the harvest, by kind
/// @param verdicts of the portal-level criteria, by code
/// @param findingCounts the exact number of findings, by `criterion/finding`
/// @param files null while the portal is measured, and in results from before they were counted
/// @param evidence null when no exchange was kept
/// @param presence which records are missing or gone since earlier editions; null without one
public record PortalSummary(
    String slug,
    String address,
    String kind,
    boolean complete,
    @Nullable Long announced,
    long datasets,
    long distributions,
    List<ProblemSummary> problems,
    Map<String, PortalVerdict> verdicts,
    Map<String, Long> findingCounts,
    @Nullable FileCoverage files,
    @Nullable Evidence evidence,
    @Nullable Presence presence) {
  private static final String FOUND = "found-by-crawling";

  public PortalSummary {
    problems = List.copyOf(problems);
    verdicts = java.util.Collections.unmodifiableMap(new TreeMap<>(verdicts));
    findingCounts = java.util.Collections.unmodifiableMap(new TreeMap<>(findingCounts));
  }

  /// The same portal with criteria of the whole that do not count: they are as if not measured.
  PortalSummary without(Set<String> criteria) {
    if (criteria.isEmpty()) {
      return this;
    }
    var left = new TreeMap<>(verdicts);
    left.replaceAll((code, verdict) ->
        criteria.contains(code)
            ? new PortalVerdict(null, verdict.applies(), verdict.findings())
            : verdict);
    return with(left, findingCounts, files);
  }

  /// Whether its datasets were found by looking through pages, so that some may be missing.
  public boolean found() {
    return problems.stream().anyMatch(problem -> problem.kind().equals(FOUND));
  }

  /// Whether only the files of a sample were opened.
  public boolean sampled() {
    return files != null && files.sample() != null;
  }

  /// Whether what is said of a criterion is said of the datasets of a sample alone.
  public boolean isOfSample(String criterion) {
    return sampled() && Criteria.needingFiles().contains(criterion);
  }

  /// Which records of earlier editions are not there any more.
  ///
  /// @param missing by id, how many complete harvests in a row missed it
  /// @param gone those that the portal says it no longer has
  /// @param held whether a loss waits for a person
  public record Presence(Map<String, Integer> missing, List<String> gone, boolean held) {
    public Presence {
      missing = java.util.Collections.unmodifiableMap(new TreeMap<>(missing));
      gone = List.copyOf(gone);
    }
  }

  /// The archive of what was asked and what came.
  ///
  /// @param head of the chain of digests over all exchanges
  /// @param exchanges in it
  /// @param asked how many of them were made in this run; the others stood there already
  /// @param bytes of the archive
  /// @param unchanged answers that did not have to come again, since they had not changed
  /// @param saved the bytes of them
  /// @param sealed whether it holds personal data, and is shown to nobody
  public record Evidence(
      String head,
      long exchanges,
      long asked,
      long bytes,
      long unchanged,
      long saved,
      boolean sealed) {

    /// What everybody may know of it: where personal data was found is told to nobody else.
    public Told told() {
      return new Told(head, exchanges, asked, bytes, unchanged, saved);
    }

    /// An archive as the public knows it.
    public record Told(
        String head, long exchanges, long asked, long bytes, long unchanged, long saved) {}
  }

  /// A kind of problem met while harvesting.
  ///
  /// @param holds whether it is among the reasons why the harvest is held
  public record ProblemSummary(String kind, boolean holds, long count, List<Place> places) {
    public ProblemSummary {
      places = List.copyOf(places);
    }
  }

  /// Where a problem was met, and what a parser or the network said.
  public record Place(String place, String detail) {}

  /// A verdict on the portal as a whole.
  ///
  /// @param value in [0,1]; null when not measured or not applicable
  public record PortalVerdict(
      @Nullable Double value, boolean applies, List<PortalFinding> findings) {
    public PortalVerdict {
      findings = List.copyOf(findings);
    }
  }

  /// A finding on the portal as a whole.
  public record PortalFinding(String finding, String severity, Map<String, String> arguments) {
    public PortalFinding {
      arguments = java.util.Collections.unmodifiableMap(new TreeMap<>(arguments));
    }
  }

  /// With what is known once every row was appended.
  PortalSummary counted(Map<String, Long> counts, FileCoverage coverage) {
    return with(verdicts, counts, coverage);
  }

  private PortalSummary with(
      Map<String, PortalVerdict> others,
      Map<String, Long> counts,
      @Nullable FileCoverage coverage) {
    return new PortalSummary(
        slug,
        address,
        kind,
        complete,
        announced,
        datasets,
        distributions,
        problems,
        others,
        counts,
        coverage,
        evidence,
        presence);
  }
}
