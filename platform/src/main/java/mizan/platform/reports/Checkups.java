package mizan.platform.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import mizan.engine.criteria.Criteria;
import mizan.engine.criteria.Criterion;
import mizan.engine.criteria.Verdict;
import mizan.engine.probing.LinkState;
import mizan.engine.results.DatasetRow;
import mizan.engine.results.DatasetRows.FindingRow;
import mizan.engine.results.DatasetRows.Wanted;
import mizan.engine.results.FileRows;
import mizan.engine.results.FileRows.FileRow;
import mizan.engine.results.Keys;
import mizan.platform.editions.Edition;
import mizan.platform.reports.Checkup.Check;
import mizan.platform.reports.Checkup.Found;
import mizan.platform.web.Trilingual;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tells what an edition measured of a dataset or a file that somebody names.
@Component
public class Checkups {
  private static final String FILE_GIVEN = "file-given";
  private static final List<String> WORKING =
      Stream.of(LinkState.values()).filter(LinkState::works).map(LinkState::code).toList();

  private final Reports reports;

  Checkups(Reports reports) {
    this.reports = reports;
  }

  /// A dataset as an edition saw it.
  ///
  /// @param files of which something was seen
  /// @param file that is asked about; null for all
  private record Sight(
      Evaluated evaluated,
      DatasetRow row,
      List<FindingRow> findings,
      List<FileRow> files,
      @Nullable FileRow file) {

    /// A criterion's value; null when it is not known, or was set aside.
    @Nullable Double value(String criterion) {
      var value = row.values().get(criterion);
      return value == null ? null : value.value();
    }
  }

  /// What was measured of a dataset, or of its file at an address.
  ///
  /// @param dataset its key, as its page's address has it
  /// @param address of a file; "" for the whole dataset
  /// @return empty when the edition has no such dataset or file
  public Optional<Checkup> find(Edition edition, String portal, String dataset, String address) {
    return sight(edition, portal, dataset)
        .flatMap(all ->
            address.isEmpty()
                ? Optional.of(all)
                : all.files.stream()
                    .filter(file -> file.address().equals(address))
                    .findFirst()
                    .map(file -> new Sight(all.evaluated, all.row, all.findings, all.files, file)))
        .map(Checkups::checkup);
  }

  /// Some datasets of a portal that fail a check, by their keys: of links, those of which a file
  /// does not come.
  ///
  /// @param check the code of a criterion, or [Checkup#LINK]
  public List<String> failing(Edition edition, String portal, String check, int most) {
    var criterion = check.equals(Checkup.LINK) ? FILE_GIVEN : check;
    return reports.of(edition).findRows(portal).stream()
        .flatMap(
            rows -> rows.list(new Wanted("", criterion, "", false, false, 0, most)).rows().stream())
        .map(row -> Keys.text(row.key()))
        .toList();
  }

  /// The address of a file by its place in the dataset, from 1.
  public Optional<String> address(Edition edition, String portal, String dataset, int file) {
    return sight(edition, portal, dataset).stream()
        .flatMap(all -> all.files.stream())
        .filter(each -> each.distribution() == file - 1)
        .map(FileRow::address)
        .findFirst();
  }

  private Optional<Sight> sight(Edition edition, String portal, String dataset) {
    var evaluated = reports.of(edition);
    var key = DatasetController.parse(dataset).findFirst().orElse(-1L);
    return evaluated
        .findRows(portal)
        .flatMap(rows ->
            rows.find(key)
                .map(row ->
                    new Sight(
                        evaluated,
                        row,
                        rows.findings(key),
                        FileRows.of(evaluated.findPortal(portal).orElseThrow(), key),
                        null)));
  }

  private static Checkup checkup(Sight sight) {
    var file = sight.file;
    var checks = new ArrayList<Check>();
    link(sight).ifPresent(checks::add);
    for (var point : sight.evaluated.report().methodology().points()) {
      var value = sight.value(point.criterion());
      if (value != null && !point.criterion().equals(Criteria.MQA_READING)) {
        (file == null
                ? Optional.of(ofDataset(sight, point.criterion(), value))
                : ofFile(sight, file, point.criterion(), value))
            .ifPresent(checks::add);
      }
    }
    return new Checkup(
        new Trilingual(sight.row.titleIn("ar"), sight.row.titleIn("fr"), sight.row.titleIn("en")),
        LocalDate.parse(sight.evaluated.report().run().measuredOn()),
        file == null ? 0 : file.distribution() + 1,
        file == null ? "" : file.address(),
        checks);
  }

  /// People get the files when they get each of them, and do not when one is proven to fail; a
  /// failure that was set aside proves nothing.
  private static Optional<Check> link(Sight sight) {
    var asked = sight.file == null ? sight.files : List.of(sight.file);
    var failing =
        sight.value(FILE_GIVEN) == null
            ? List.<FileRow>of()
            : asked.stream().filter(file -> file.counted() && !works(file)).toList();
    if (!failing.isEmpty()) {
      return Optional.of(new Check(Checkup.LINK, false, links(failing)));
    }
    return asked.isEmpty() || !asked.stream().allMatch(Checkups::works)
        ? Optional.empty()
        : Optional.of(new Check(Checkup.LINK, true, links(asked)));
  }

  private static boolean works(FileRow file) {
    return WORKING.contains(file.link());
  }

  private static List<Found> links(List<FileRow> files) {
    return files.stream()
        .map(file -> new Found(file.link(), file.address(), Map.of("since", file.failingSince())))
        .toList();
  }

  private static Check ofDataset(Sight sight, String criterion, double value) {
    return new Check(criterion, value >= 1, found(sight, criterion, ""));
  }

  /// What is in a file is judged again from its profile; what the record says of it is told from
  /// what was found, and of the dataset as a whole what is said of no file.
  private static Optional<Check> ofFile(Sight sight, FileRow file, String criterion, double value) {
    var where = "dcat:distribution/" + file.distribution();
    if (Criteria.OF_CONTENT.stream().map(Criterion::code).anyMatch(criterion::equals)) {
      return ofContent(sight, file, criterion)
          .map(passes -> new Check(criterion, passes, found(sight, criterion, where)));
    }
    if (Criteria.OF_FILE.stream().map(Criterion::code).anyMatch(criterion::equals)) {
      var own = found(sight, criterion, where);
      var failing = Math.round((1 - value) * sight.row.distributions());
      // Of very many findings not all are kept: then there may be one of this file.
      return own.isEmpty() && failing != places(sight, criterion)
          ? Optional.empty()
          : Optional.of(new Check(criterion, own.isEmpty(), own));
    }
    return Optional.of(ofDataset(sight, criterion, value));
  }

  private static Optional<Boolean> ofContent(Sight sight, FileRow file, String criterion) {
    var verdicts = FileController.verdicts(file.profile(), sight.evaluated);
    return verdicts == null
        ? Optional.empty()
        : verdicts.verdicts().stream()
            .filter(each -> each.criterion().code().equals(criterion))
            .flatMap(each ->
                each.verdict() instanceof Verdict.Measured(var value, _)
                    ? Stream.of(value >= 1)
                    : Stream.empty())
            .findFirst();
  }

  /// How many files have a finding.
  private static long places(Sight sight, String criterion) {
    return found(sight, criterion, "").stream().map(Found::locator).distinct().count();
  }

  /// @param where the beginning of the locators; "" for any
  private static List<Found> found(Sight sight, String criterion, String where) {
    return sight.findings.stream()
        .filter(finding -> finding.criterion().equals(criterion))
        .filter(finding -> isAt(finding.locator(), where))
        .map(finding -> new Found(finding.finding(), finding.locator(), finding.arguments()))
        .toList();
  }

  private static boolean isAt(@Nullable String locator, String where) {
    var place = Objects.requireNonNullElse(locator, "");
    return place.equals(where) || place.startsWith(where.isEmpty() ? "" : where + "/");
  }
}
